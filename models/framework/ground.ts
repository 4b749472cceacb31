/** What a fact rests on, as a document that is issued may say it: an instrument in force is a ground, a draft is none. */
import { citation, instrumentOf } from './lookup';
import type { Instrument, Pack } from './pack';
import type { Certainty, Provenance, Words } from './provenance';

/** Words that nobody held against the text yet: a third party's, or from memory. */
const uncompared = ['extract', 'recalled'] as const satisfies readonly Certainty[];
type Uncompared = (typeof uncompared)[number];

/** How a ground stands. */
export type GroundStanding = Instrument['status'] | Uncompared;

/** Why a ground is no firm one. */
export const groundDoubts = [
	'draft',
	'replaced',
	'repealed',
	...uncompared
] as const satisfies readonly GroundStanding[];
export type GroundDoubt = (typeof groundDoubts)[number];

const caveats: Readonly<Record<GroundDoubt, Words>> = {
	draft: { vi: 'Tham khảo (dự thảo)', en: 'For reference (draft)' },
	replaced: { vi: 'Tham khảo (đã được thay thế)', en: 'For reference (replaced)' },
	repealed: { vi: 'Tham khảo (đã hết hiệu lực)', en: 'For reference (no longer in force)' },
	extract: { vi: 'Theo bản trích, cần đối chiếu văn bản', en: 'From an extract, to be compared with the text' },
	recalled: { vi: 'Cần đối chiếu văn bản', en: 'To be compared with the text' }
};

/** Whether it is the law itself that is meant, only that nobody held what is told of it against the text yet. */
export const isUncompared = (how: GroundStanding | Certainty | undefined): how is Uncompared =>
	uncompared.some((one) => one === how);

/** A reading of an instrument is no surer than what is known of the instrument itself. */
function surest({ certainty }: Provenance, instrument: Instrument | undefined): Certainty {
	const known = instrument?.certainty;
	return certainty === 'interpretation' && isUncompared(known) ? known : certainty;
}

/** Whether it may be printed as a firm ground, and why not. */
export function groundStanding(pack: Pack, provenance: Provenance): GroundStanding {
	const instrument = instrumentOf(pack, provenance.instrument);
	const status = provenance.certainty === 'draft' ? 'draft' : (instrument?.status ?? 'in-force');
	const certainty = surest(provenance, instrument);
	return status === 'in-force' && isUncompared(certainty) ? certainty : status;
}

/** Why it is no firm ground; null for one that is. */
export function groundDoubt(pack: Pack, provenance: Provenance): GroundDoubt | null {
	const standing = groundStanding(pack, provenance);
	return standing === 'in-force' ? null : standing;
}

/** A citation with the word why it is no firm ground before it; alone where it is one. */
export function groundWords(cited: string, doubt: GroundDoubt | null | undefined): Words {
	if (doubt === null || doubt === undefined) return { vi: cited, en: cited };
	const { vi, en } = caveats[doubt];
	return { vi: `${vi}: ${cited}`, en: `${en}: ${cited}` };
}

/** The citation alone where it is a firm ground; else with the word why it is none before it. */
export const groundOf = (pack: Pack, provenance: Provenance): Words =>
	groundWords(citation(pack, provenance), groundDoubt(pack, provenance));
