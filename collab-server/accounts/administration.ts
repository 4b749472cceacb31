/** What the administrator of the installation does to accounts. Each act is written into their chain as it is done. */
import type { GivenPost } from '$models/architecture/person';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import type { AccountSummary, NewAccount, Role, Session } from '$collab/runtime/session';
import type { AuditAct, Store } from '$collab/storage/store';
import { summaryOf, type Accounts } from './accounts';
import { hashPassword, oneTimePassword } from './password';

export class Administration {
	constructor(
		private readonly accounts: Accounts,
		private readonly store: Store,
		private readonly clock: () => Date
	) {}

	#act(by: Session, act: string, detail: string): AuditAct {
		return { account: by.account, act, detail, at: this.clock().toISOString() };
	}

	async #summary(id: string): Promise<Answer<AccountSummary>> {
		const account = await this.store.account({ id });
		return account === null ? notFound : done(summaryOf(account));
	}

	/** With a password that is told this once and has to be replaced. */
	async add(by: Session, input: NewAccount): Promise<Answer<{ account: AccountSummary; password: string }>> {
		const { name, displayName, agency, role, position, unit } = input;
		const added = await this.accounts.add({
			name,
			displayName,
			password: undefined,
			agencies: agency === null ? [] : [{ agency, role }],
			post: { position, unit },
			by: by.account
		});
		if (!added.ok) return added;
		const account = await this.#summary(added.value.id);
		return account.ok ? done({ account: account.value, password: added.value.password ?? '' }) : account;
	}

	/** For somebody who lost his: a password that is told this once and has to be replaced. Ends all sign-ins. */
	async renewPassword(by: Session, id: string): Promise<Answer<{ readonly password: string }>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		if (id === by.account) return refusal('same-person', 'Everybody changes his own password by the present one');
		const password = oneTimePassword();
		await this.store.setPassword(id, await hashPassword(password), true, this.#act(by, 'password.set', account.name));
		return done({ password });
	}

	/** Gives a role in an agency in place of the one that was held there; null takes it away. */
	async setRole(by: Session, id: string, agency: string, role: Role | null): Promise<Answer<AccountSummary>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		const held = account.agencies.find((grant) => grant.agency === agency)?.role ?? null;
		if (held === role) return done(summaryOf(account));
		const act = role === null ? 'role.take' : 'role.give';
		await this.store.setRole(id, agency, role, this.#act(by, act, `${account.name} ${role ?? held}@${agency}`));
		return this.#summary(id);
	}

	/** Somebody's post, where he did not say it himself. */
	async setPost(by: Session, id: string, post: GivenPost): Promise<Answer<AccountSummary>> {
		const set = await this.accounts.setPost(by, id, post);
		return set.ok ? this.#summary(id) : set;
	}

	/** Nobody shuts himself out, so that at least one administrator remains. */
	async setDisabled(by: Session, id: string, disabled: boolean): Promise<Answer<AccountSummary>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		if (id === by.account) return refusal('same-person', 'Nobody disables his own account', 'disabled');
		if (account.disabled === disabled) return done(summaryOf(account));
		const act = disabled ? 'account.disable' : 'account.enable';
		await this.store.setDisabled(id, disabled, this.#act(by, act, account.name));
		return this.#summary(id);
	}
}
