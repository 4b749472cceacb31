/** What a fact rests on, as a document that is issued may say it: an instrument in force is a ground, a draft is none. */
import { citation, instrumentOf } from './lookup';
import type { Instrument, Pack } from './pack';
import type { Provenance, Words } from './provenance';

const reference: Readonly<Record<Exclude<Instrument['status'], 'in-force'>, Words>> = {
	draft: { vi: 'Tham khảo (dự thảo)', en: 'For reference (draft)' },
	replaced: { vi: 'Tham khảo (đã được thay thế)', en: 'For reference (replaced)' },
	repealed: { vi: 'Tham khảo (đã hết hiệu lực)', en: 'For reference (no longer in force)' }
};

/** The citation alone where its instrument is in force; else with the word that it is no ground before it. */
export function groundOf(pack: Pack, provenance: Provenance): Words {
	const cited = citation(pack, provenance);
	const status = instrumentOf(pack, provenance.instrument)?.status ?? 'in-force';
	const is = provenance.certainty === 'draft' ? 'draft' : status;
	if (is === 'in-force') return { vi: cited, en: cited };
	const { vi, en } = reference[is];
	return { vi: `${vi}: ${cited}`, en: `${en}: ${cited}` };
}
