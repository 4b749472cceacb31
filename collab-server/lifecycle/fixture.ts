/** A dossier of a small province on its way from draft to issue, as the tests of the life cycle ask for it. */
import { addPerson, edit, objectNamed, province, submitted, value, type Province } from '$collab/runtime/fixture';
import type { LifecycleView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { Packs } from '$collab/packs/packs';
import type { StoredArchitecture } from '$collab/storage/store';
import type { MissingCode } from './missing';
import type { MoveName } from './moves';

/** With a second chief engineer, `ha`, and a second reviewer, `giang`. */
export async function draftedProvince(packs: Packs): Promise<Province> {
	const test = await province(packs);
	await addPerson(test.store, 'ha', 'chief-engineer');
	await addPerson(test.store, 'giang', 'reviewer');
	await edit(test, 'an', objectNamed('o1', 'Kho', 'UBND tỉnh'));
	return test;
}

/** As it is kept. */
export async function dossierOf({ store, id }: Pick<Province, 'store' | 'id'>): Promise<StoredArchitecture> {
	const stored = await store.architecture(id);
	if (stored === null) throw new Error('There is no dossier');
	return stored;
}

/** Why headings stay with tables alone. */
export const tablesOnly = 'Bảng đã nói đủ';
export const decision = { number: '15/QĐ-UBND', date: '2026-11-23' };
export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

/** What is asked of the province of now. */
export function actsOn(of: () => Province) {
	const view = async (as = 'chi'): Promise<LifecycleView> => value(await of().runtime.lifecycle(as, of().id));
	return {
		view,
		lacks: async (): Promise<readonly MissingCode[]> => (await view()).missing.map(({ code }) => code),
		move: (
			as: string,
			name: MoveName,
			more: { reason?: string; effectiveDate?: string; knownOpen?: readonly string[] } = {}
		) =>
			of().runtime.moveSubmission(as, of().id, '1.0', {
				move: name,
				reason: more.reason ?? 'Lý do nêu trong biên bản thẩm định',
				effectiveDate: more.effectiveDate ?? (name === 'issue' ? '2026-12-15' : null),
				decision: name === 'issue' ? decision : null,
				...(more.knownOpen === undefined ? {} : { knownOpen: more.knownOpen })
			}),
		newsOf: async (as: string) =>
			value(await of().runtime.inbox(as, null))
				.items.filter(({ kind }) => ['approved', 'approve', 'issued', 'taken-over', 'item-changed'].includes(kind))
				.map(({ kind, about, title, by }) => [kind, about, title, by]),
		submit: (): Promise<LifecycleView> => submitted(of(), of().id, ['chi', 'ha'])
	};
}
