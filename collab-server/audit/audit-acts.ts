/** Reading the audit trail of an architecture: no document has to be opened for it. */
import { done } from '$collab/runtime/answers';
import type { AuditEntry, AuditRuntime } from '$collab/runtime/audit-runtime';
import type { Gate } from '$collab/runtime/gate';
import type { Store } from '$collab/storage/store';
import { namedRows, pageOf } from './trail';

export function auditActs({ store, gate }: { readonly store: Store; readonly gate: Gate }): AuditRuntime {
	const entriesOf = async (id: string): Promise<readonly AuditEntry[]> => {
		const names = new Map((await store.accounts()).map((account) => [account.id, account.displayName]));
		return namedRows(await store.audit(id), names);
	};
	return {
		audit: async (token, id, query) => {
			const open = await gate.allowed(token, id, 'audit.read');
			return open.ok ? done(await pageOf(id, await entriesOf(id), query)) : open;
		},
		auditRows: async (token, id) => {
			const open = await gate.allowed(token, id, 'audit.read');
			return open.ok ? done(await entriesOf(id)) : open;
		}
	};
}
