/** The text of a live block to begin with, in the language of whoever inserts it. */
import { frameOf, kindOf } from '$models/framework/lookup';
import type { FrameId } from '$models/architecture/architecture';
import type { Pack, Words } from '$models/framework/pack';
import { capitalised } from '$models/text/capitalised';
import { LIVE_BLOCK, type BlockKind } from './live-block';
import { keyNames, kindNames, subjectNames, type BlockKey } from './names';

const counts = { vi: 'số', en: 'count' } as const satisfies Words;

export function newBlock(kind: BlockKind, pack: Pack, frame: FrameId, locale: keyof Words): string {
	const said = (key: BlockKey, value: string): string => `${keyNames[key][locale]}: ${value}`;
	const object = pack.kinds.find((one) => one.form03 && one.facets.length > 0) ?? pack.kinds[0];
	const records = kindOf(pack, object?.id ?? '')?.label[locale] ?? subjectNames.object[locale];
	const lines: Readonly<Record<BlockKind, readonly string[]>> = {
		table: [said('of', records), said('caption', records)],
		list: [said('of', records)],
		count: [said('of', records), said('caption', `${records}: {${counts[locale]}}`)],
		diagram: [said('of', frameOf(pack, frame)?.mandatoryDiagrams[0] ?? pack.diagramTypes[0]?.id ?? '')],
		gaps: [said('caption', capitalised(kindNames.gaps[locale]))],
		roadmap: [said('caption', capitalised(kindNames.roadmap[locale]))],
		indicators: [said('caption', capitalised(kindNames.indicators[locale]))],
		obligations: [said('caption', capitalised(kindNames.obligations[locale]))]
	};
	return ['```' + LIVE_BLOCK, said('kind', kindNames[kind][locale]), ...lines[kind], '```', ''].join('\n');
}
