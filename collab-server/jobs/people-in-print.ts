/** What documents call people, in Vietnamese: by name, and by the role in which they act for the agency. */
import { roleIn } from '$collab/permission/table';
import type { Role } from '$collab/runtime/session';
import type { Account } from '$collab/storage/store';

/** Whoever only runs the installation does not speak for the agency. */
export const ADMINISTERING = 'quản trị hệ thống, không thay mặt cơ quan';

/** Of whom no account is left to tell the name; no paper prints the id of an account. */
export const WITHOUT_ACCOUNT = 'người không còn tài khoản';

/** Of those who may ask for a waiver or grant one; somebody who holds none of them any more is told by name alone. */
const roleWords: Partial<Readonly<Record<Role, string>>> = {
	editor: 'người biên tập',
	reviewer: 'người thẩm định',
	'chief-engineer': 'tổng công trình sư',
	administrator: ADMINISTERING
};

type Person = Pick<Account, 'id' | 'displayName' | 'administrator' | 'agencies'>;

/** By account. */
export const peopleInPrint = (accounts: readonly Person[], agency: string): ReadonlyMap<string, string> =>
	new Map(
		accounts.map((account) => {
			const role = roleIn(account, agency);
			const words = role === null ? undefined : roleWords[role];
			return [account.id, words === undefined ? account.displayName : `${account.displayName} – ${words}`];
		})
	);
