import { z } from 'zod';
import { ok } from '$models/architecture/result';
import { defineCommand } from './command';

/** Longest chapter; a document of more is split under its headings. */
export const MAX_CHAPTER = 500_000;

/** Writes a chapter's whole Markdown; the smallest difference is applied, so that others' typing stays. */
export const chapterWrite = defineCommand({
	type: 'chapter.write',
	input: z.strictObject({
		chapter: z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9.-]+$/u, 'A chapter is named document/section'),
		text: z.string().max(MAX_CHAPTER)
	}),
	plan: (_, input) =>
		ok({ edits: [{ op: 'write', chapter: input.chapter, text: input.text.normalize('NFC') }], created: [] })
});
