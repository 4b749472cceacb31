/** How a dossier that is given back stands to the frozen version whose number it bears, read from our own server. */
import { z } from 'zod';
import { readCanonical } from '$models/architecture/canonical';
import type { Manifest } from '$exporters/dossier/manifest';
import { standingNow } from '$exporters/dossier/verify/standing-now';
import { PackShelf } from '$lib/conformance/pack-shelf';
import type { StandingFrozen } from './given-files';

const versionsSchema = z.array(z.object({ name: z.string(), submission: z.object({ state: z.string() }).nullable() }));

/** What was frozen under its number; null as well where that cannot be read. */
export async function standingFrozen(
	id: string,
	manifest: Manifest,
	fetchText: (path: string) => Promise<string>
): Promise<StandingFrozen | null> {
	const { version, draft = false } = manifest.dossier;
	if (draft || version === '') return null;
	try {
		const versions = `/api/v1/architectures/${encodeURIComponent(id)}/versions`;
		const kept = versionsSchema.parse(JSON.parse(await fetchText(versions)));
		const found = kept.find(({ name }) => name === version);
		if (found === undefined) return null;
		const path = `${versions}/${encodeURIComponent(version)}`;
		const read = readCanonical(await fetchText(path));
		if (!read.ok) return null;
		const { architecture, dossier } = read.value;
		const shelf = new PackShelf(fetchText);
		await shelf.keep(architecture.meta.pack, `${path}/pack`);
		const pack = await shelf.get(architecture.meta.pack);
		const { isOfThis, state } = await standingNow(manifest, { architecture, dossier, pack });
		if (isOfThis === false || state === 'unknown') return null;
		const submitted = found.submission?.state;
		const is = submitted === 'issued' || submitted === 'superseded' ? submitted : 'frozen';
		return { version, isSame: state === 'same', state: is };
	} catch {
		return null;
	}
}
