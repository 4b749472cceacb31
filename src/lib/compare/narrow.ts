/** What a reader wants to see of a comparison, and how much there is of it. */
import type { ToldComparison, ToldRecord, ToldSection } from '$exporters/comparison/told';
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
	const counts = { added: 0, removed: 0, changed: 0 };
	const differing = new Set(diagrams.map(({ id }) => id));
	for (const { subject, id, standing } of sections.flatMap(({ records }) => records)) {
		if (subject === 'diagram') differing.add(id);
		else counts[standing] += 1;
	}
	return { ...counts, diagrams: differing.size, raised: raised.length };
}
