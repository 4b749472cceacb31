/** Rows of the overview, made from a report and its coverage. */
import type { CoverageRow } from '$models/conformance/coverage';
import { isWaived, type FindingWaiver } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import type { CheckReport } from '$models/conformance/report';
import type { PlaceRow, SeverityCounts } from './desk-shapes';

export function severityCounts({ findings }: Pick<CheckReport, 'findings'>): SeverityCounts {
	const none = (): Record<'fail' | 'undetermined' | 'not-enough-basis', number> => ({
		fail: 0,
		undetermined: 0,
		'not-enough-basis': 0
	});
	const sums = { required: none(), recommended: none(), information: none() };
	for (const { severity, verdict } of findings) sums[severity][verdict] += 1;
	return sums;
}

/** How many findings of some rules a waiver holds for. */
export const waivedOf = (
	{ findings }: Pick<CheckReport, 'findings'>,
	waivers: ReadonlyMap<string, FindingWaiver>,
	rules: readonly string[]
): number => findings.filter(({ id, rule }) => rules.includes(rule) && isWaived(waivers, id)).length;

/** Each layer with its components behind it. */
export function placeRows(
	{ components: known }: Pick<Pack, 'components'>,
	layers: readonly CoverageRow[],
	components: readonly CoverageRow[]
): readonly PlaceRow[] {
	const layerOf = new Map(known.map(({ id, layer }) => [id, layer]));
	return layers.flatMap((layer) => [
		{ ...layer, layer: layer.id, isLayer: true },
		...components
			.filter(({ id }) => layerOf.get(id) === layer.id)
			.map((row) => ({ ...row, layer: layer.id, isLayer: false }))
	]);
}
