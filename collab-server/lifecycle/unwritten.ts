/**
 * How the headings of the document stand under which a dossier has words of its own. One that holds nothing, or lacks the
 * judgement that it asks for, holds the dossier back; one that holds only what is made from the model is told, and whoever
 * submits says why it may stay so.
 */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import type { CheckReport } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { chapterTitles, type SectionStanding } from '$models/framework/sections';
import { form01Standings } from '$exporters/form01/build';

export interface UnwrittenChapter {
	/** Such as `form01/V.1`. */
	readonly chapter: string;
	readonly title: Words;
}

export interface Unwritten {
	readonly blank: readonly UnwrittenChapter[];
	readonly generated: readonly UnwrittenChapter[];
	/** They say with reason, contact and day that something is undetermined. */
	readonly undetermined: readonly UnwrittenChapter[];
}

/** What there was the last time: a page that looks again writes no table anew. */
const lastOf = new WeakMap<Architecture, { readonly pack: Pack; readonly unwritten: Unwritten }>();

/** In the order of Form 01. */
export function unwrittenChapters(
	architecture: Architecture,
	pack: Pack,
	{ report, dossier }: { readonly report: CheckReport; readonly dossier: DossierClaims }
): Unwritten {
	const known = lastOf.get(architecture);
	if (known?.pack === pack) return known.unwritten;
	const { asOf } = report;
	const whole = edition(architecture, { level: 'restricted', asOf, pack });
	const standings = form01Standings({ edition: whole, pack, dossier, asOf, scenes: [], report });
	const titles = chapterTitles(pack);
	const those = (wanted: SectionStanding): readonly UnwrittenChapter[] =>
		standings
			.filter(({ standing }) => standing === wanted)
			.map(({ key }) => ({ chapter: key, title: titles.get(key) ?? { vi: key, en: key } }));
	const unwritten = { blank: those('blank'), generated: those('generated'), undetermined: those('undetermined') };
	lastOf.set(architecture, { pack, unwritten });
	return unwritten;
}
