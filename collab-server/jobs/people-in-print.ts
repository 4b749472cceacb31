/** What documents call people, in Vietnamese: by name, by the post that they held, and by the role in which they act for the agency. */
import { nameInPost, postAt, type PersonInPrint } from '$models/architecture/person';
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

type Person = Pick<Account, 'id' | 'displayName' | 'administrator' | 'agencies' | 'posts'>;

/** By account. */
export const peopleInPrint = (accounts: readonly Person[], agency: string): ReadonlyMap<string, PersonInPrint> =>
	new Map(
		accounts.map((account) => {
			const role = roleIn(account, agency);
			const words = role === null ? undefined : roleWords[role];
			return [account.id, { name: account.displayName, role: words ?? '', posts: account.posts }];
		})
	);

/** The name that is shown of an account, with the post of the instant at which he acted; by the name alone where none is given. */
export function namesInPrint(accounts: readonly Person[]): (account: string, at?: string) => string {
	const byId = new Map(accounts.map((account) => [account.id, account]));
	return (id, at) => {
		const account = byId.get(id);
		if (account === undefined) return WITHOUT_ACCOUNT;
		return at === undefined ? account.displayName : nameInPost(account.displayName, postAt(account.posts, at));
	};
}
