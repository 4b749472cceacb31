/** Whose inventory a workbook is: the agency of the pack that its cells name most. */
import type { Agency, Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { shownText, type SourceWorkbook } from './source';

/** A province is called by its bare name in most cells. */
const calledBy = ({ name }: Agency): string => ` ${fold(name.replace(/^(Tỉnh|Thành phố)\s+/u, ''))} `;

/** The one agency that is named most often; null where none is, or two alike. */
export function guessAgency({ sheets }: SourceWorkbook, pack: Pack): Agency | null {
	const texts = sheets.flatMap(({ rows }) =>
		rows.flatMap(({ cells }) =>
			cells.map(({ value }) => ` ${fold(shownText(value))} `.replaceAll(/[^\p{L}\p{N}]+/gu, ' '))
		)
	);
	const counted = pack.agencies
		.map((agency) => {
			const words = calledBy(agency);
			return { agency, count: texts.filter((text) => text.includes(words)).length };
		})
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
	const [first, second] = counted;
	return first === undefined || first.count === second?.count ? null : first.agency;
}
