import { z } from 'zod';
import { shownPictures } from '$models/architecture/drawn-blocks';
import type { Edit } from '$models/architecture/edit';
import { MAX_PICTURE } from '$models/architecture/picture-limit';
import { ok } from '$models/architecture/result';
import { defineCommand } from './command';

/** Keeps pictures of what chapters have drawn, by the hash of their source; those that no chapter shows go away with it. */
export const pictureKeep = defineCommand({
	type: 'picture.keep',
	input: z.strictObject({
		pictures: z.record(z.string().regex(/^[0-9a-f]{64}$/u), z.string().max(MAX_PICTURE))
	}),
	plan: (architecture, { pictures }) => {
		const shown = shownPictures(architecture);
		const edits: Edit[] = [...architecture.pictures.keys()]
			.filter((key) => !shown.has(key))
			.map((key) => ({ op: 'put', root: 'pictures', key, value: undefined }));
		for (const [key, value] of Object.entries(pictures)) {
			if (shown.has(key) && architecture.pictures.get(key) !== value)
				edits.push({ op: 'put', root: 'pictures', key, value });
		}
		return ok({ edits, created: [] });
	}
});
