/** An edited form of our own, read back as changes that somebody may take over. */
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Change } from '$models/compare/change';
import type { Pack } from '$models/framework/pack';
import type { ReadBackEntry } from './ledger';
import type { OpenedForm01 } from './open-form01';
import type { OpenedForm03 } from './open-form03';
import { ProposedEdits, type Ground } from './proposed-edits';
import { readRows } from './read-rows';
import { readTables } from './read-tables';
import { readWords } from './read-words';
import { stateOf, type Stamp } from './stamp';

export type OpenedForm = OpenedForm01 | OpenedForm03;

export interface ReadBack {
	readonly form: OpenedForm['form'];
	/**
	 * `known`: compared with the state that the file was made from. `unknown`: that state is not kept, so the file was
	 * compared with the state of now, and nobody can tell what was changed meanwhile by others.
	 */
	readonly ground: 'known' | 'unknown';
	readonly changes: readonly Change[];
	readonly ledger: readonly ReadBackEntry[];
	/** Rows of the form that are not in the file any more. */
	readonly missing: number;
}

export interface ReadBackOptions extends Pick<Ground, 'pack' | 'newId' | 'instant'> {
	readonly now: Architecture;
	/** The state that the file was made from, as `baseOf` found it; null where it is not kept. */
	readonly base: Architecture | null;
	/** Whether rows that are gone are proposed for deletion; never unless somebody asks for it. */
	readonly missing: 'keep' | 'propose';
	/** ISO date of today, for a file that does not say whose state it shows. */
	readonly today: string;
}

const seen = (architecture: Architecture, pack: Pack, stamp: Stamp | null, today: string): Architecture =>
	edition(architecture, { level: stamp?.level ?? 'restricted', asOf: stamp?.asOf ?? today, pack }).architecture;

/** The state that a file was made from, if it is this one at its date and for its readers; null otherwise. */
export function baseIn(architecture: Architecture, pack: Pack, stamp: Stamp): Architecture | null {
	const state = seen(architecture, pack, stamp, stamp.asOf);
	return stateOf(state).fingerprint === stamp.fingerprint ? state : null;
}

/** The changes that an edited form proposes, each made upon what the form said before. */
export function readBack(opened: OpenedForm, options: ReadBackOptions): Result<ReadBack> {
	const { now, pack, newId, instant, base, missing, today } = options;
	const { stamp } = opened;
	if (stamp !== null && stamp.architecture !== now.meta.id) {
		return fail('other-architecture', 'This form was made of another architecture', stamp.architecture);
	}
	const ground: Ground = { base: base ?? seen(now, pack, stamp, today), now, pack, newId, instant };
	const edits = new ProposedEdits(ground);
	const gone =
		opened.form === 'form03' ? readRows(opened, ground, edits, missing) : readTables(opened, ground, edits, today);
	const words = opened.form === 'form01' ? readWords(opened, ground, base !== null) : { changes: [], ledger: [] };
	return ok({
		form: opened.form,
		ground: base === null ? 'unknown' : 'known',
		changes: [...edits.changes(), ...words.changes],
		ledger: [...opened.ledger, ...edits.ledger, ...words.ledger],
		missing: gone
	});
}
