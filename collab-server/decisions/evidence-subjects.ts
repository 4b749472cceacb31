/** What evidence stands behind, looked up in the model and among what was decided. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { recordOf } from '$models/commands/record-of';
import { isSubject } from '$models/framework/subjects';
import { roomOf } from '$collab/rooms/room-names';
import type { EvidenceRow } from '$collab/runtime/decision-runtime';
import type { StoredArchitecture } from '$collab/storage/store';
import { isKnownFinding } from './findings';
import type { DecisionParts } from './parts';

type Subject = EvidenceRow['subject'];

/** Kind and id of what something is about, such as `object:o1`. */
function partsOf(about: string): { readonly kind: string; readonly id: string } {
	const at = about.indexOf(':');
	return { kind: about.slice(0, at), id: about.slice(at + 1) };
}

function recordSubject(architecture: Architecture, about: string): Subject | null {
	const { kind, id } = partsOf(about);
	if (!isSubject(kind)) return null;
	const record = recordOf(architecture, kind, id);
	if (record === undefined) return { code: '', name: '', isGone: true };
	const { name, title } = record.fields;
	return {
		code: 'code' in record && typeof record.code === 'string' ? record.code : '',
		name: textOf(name) || textOf(title),
		isGone: (record.deletedAt ?? null) !== null
	};
}

const live = async ({ rooms }: DecisionParts, stored: StoredArchitecture): Promise<Architecture> =>
	(await rooms.open(roomOf(stored.id, stored.epoch))).architecture;

/** Items of the checklists of all packs here, by their number. */
const checklistItems = ({ packs }: DecisionParts): ReadonlyMap<string, string> =>
	new Map(packs.list().flatMap(({ pack }) => pack.forms.form01.checklist.map(({ no, text }) => [String(no), text.vi])));

/** Whether there is something by this name to prove now. */
export async function isThere(parts: DecisionParts, stored: StoredArchitecture, about: string): Promise<boolean> {
	const { kind, id } = partsOf(about);
	if (kind === 'waiver') return (await parts.store.waiver(stored.id, id)) !== null;
	if (kind === 'finding') return isKnownFinding(parts, stored, id);
	if (kind === 'obligation') {
		return parts.packs.list().some(({ pack }) => pack.obligations.some((obligation) => obligation.id === id));
	}
	if (kind === 'checklist') return checklistItems(parts).has(id);
	return recordSubject(await live(parts, stored), about)?.isGone === false;
}

/** Tells of each subject what it is called; of a record that was deleted that it is gone. */
export async function subjectTeller(
	parts: DecisionParts,
	stored: StoredArchitecture
): Promise<(about: string) => Subject> {
	const architecture = await live(parts, stored);
	const obligations = new Map(
		parts.packs.list().flatMap(({ pack }) => pack.obligations.map(({ id, text }) => [id, text.vi] as const))
	);
	const items = checklistItems(parts);
	return (about) => {
		const { kind, id } = partsOf(about);
		const record = recordSubject(architecture, about);
		if (record !== null) return record;
		if (kind === 'checklist') return { code: id, name: items.get(id) ?? '', isGone: false };
		if (kind !== 'finding') return { code: '', name: obligations.get(id) ?? '', isGone: false };
		const [rule = '', subject = '', ...rest] = id.split(':');
		const of = recordSubject(architecture, `${subject}:${rest.join(':')}`);
		return { code: rule, name: of === null ? '' : of.name || of.code, isGone: of?.isGone ?? false };
	};
}
