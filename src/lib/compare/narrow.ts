/** What a reader wants to see of a comparison, and how much there is of it. */
import type { ToldComparison, ToldRecord, ToldSection } from '$exporters/comparison/told';
import { differingDiagrams } from '$models/compare/counted-changes';
import { byStanding } from '$models/compare/record-changes';
import type { Standing } from '$models/compare/record-differences';
import { fold } from '$models/text/fold';

export type Shown = 'all' | Standing;

const wordsOf = ({ title, fields }: ToldRecord): string =>
	fold([title, ...fields.flatMap(({ label, before, after }) => [label, before, after])].join('\n'));

/** Records that came, went or changed as asked, and that hold all words of the query; diacritics do not count. */
export function narrowed(sections: readonly ToldSection[], show: Shown, query: string): readonly ToldSection[] {
	const asked = fold(query)
		.split(/\s+/u)
		.filter((word) => word !== '');
	return sections
		.map(({ title, records }) => ({
			title,
			records: records.filter((record) => {
				if (show !== 'all' && record.standing !== show) return false;
				if (asked.length === 0) return true;
				const words = wordsOf(record);
				return asked.every((word) => words.includes(word));
			})
		}))
		.filter(({ records }) => records.length > 0);
}

/** How many records came, went and changed; diagrams by themselves, each once, whatever of it differs. */
export function countsOf({
	sections,
	diagrams,
	raised
}: Pick<ToldComparison, 'sections' | 'diagrams' | 'raised'>): Readonly<
	Record<Standing | 'diagrams' | 'raised', number>
> {
	const records = sections.flatMap((section) => section.records);
	const { added, removed, changed } = byStanding(records);
	return {
		...{ added: added.length, removed: removed.length, changed: changed.length },
		...{ diagrams: differingDiagrams(records, diagrams).size, raised: raised.length }
	};
}

/** Codes that are named at once; the list itself stands beside. */
const NAMED = 12;

/** The first codes of a list, and that there are more. */
export const shortList = (codes: readonly string[]): string =>
	`${codes.slice(0, NAMED).join(', ')}${codes.length > NAMED ? '…' : ''}`;
