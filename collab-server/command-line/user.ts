import { parseArgs } from 'node:util';
import { roles } from '$collab/runtime/session';
import { Accounts } from '$collab/accounts/accounts';
import { checkedPassword, hashPassword, oneTimePassword } from '$collab/accounts/password';
import { readSettings } from '$collab/settings';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Outcome, RunCommand } from './command';
import { oneOf } from './options';

interface Input {
	readonly name: string | undefined;
	readonly display: string;
	readonly password: string | undefined;
	readonly agency: string | undefined;
	readonly role: string;
}

type Act = (store: Store, input: Input) => Promise<Result<string>>;

const named = async (store: Store, name: string | undefined) => {
	if (name === undefined) return fail('usage', 'needs --name');
	const account = await store.account({ name: name.toLowerCase() });
	return account === null ? fail('not-found', `there is no account ${name}`) : ok(account);
};

const acts: Readonly<Record<'add' | 'passwd' | 'disable' | 'list', Act>> = {
	add: async (store, { name, display, password, agency, role }) => {
		if (name === undefined || agency === undefined) return fail('usage', 'add needs --name and --agency');
		const granted = oneOf(role, '--role', roles);
		if (!granted.ok) return granted;
		const accounts = new Accounts(store, () => new Date());
		const added = await accounts.add({
			name,
			displayName: display,
			password,
			agencies: [{ agency, role: granted.value }]
		});
		if (!added.ok) return fail(added.error.code, added.error.message, added.error.place);
		const secret = added.value.password;
		return ok(secret === null ? `${name}: ${granted.value} of ${agency}` : `${name}: one-time password ${secret}`);
	},
	passwd: async (store, { name, password }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		const checked = password === undefined ? ok(oneTimePassword()) : checkedPassword(password, account.value.name);
		if (!checked.ok) return checked;
		await store.setPassword(account.value.id, await hashPassword(checked.value), password === undefined);
		await store.removeSignIns({ account: account.value.id });
		return ok(
			password === undefined
				? `${account.value.name}: one-time password ${checked.value}`
				: `${account.value.name}: changed`
		);
	},
	disable: async (store, { name }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		await store.setDisabled(account.value.id, true);
		await store.removeSignIns({ account: account.value.id });
		return ok(`${account.value.name}: disabled`);
	},
	list: async (store) => {
		const rows = (await store.accounts()).map(({ name, displayName, disabled, administrator, agencies }) => {
			const grants = administrator
				? 'administrator'
				: agencies.map(({ agency, role }) => `${role}@${agency}`).join(' ');
			return `${name}\t${displayName}\t${grants}${disabled ? '\tdisabled' : ''}`;
		});
		return ok(rows.join('\n'));
	}
};

/** `khuevan user add|passwd|disable|list`: accounts of the data folder or of the nodes' database, also while the server runs. */
export const user: RunCommand = async ([what = '', ...rest]): Promise<Outcome> => {
	const act = oneOf(what, 'user', ['add', 'passwd', 'disable', 'list']);
	if (!act.ok) return act;
	const { values } = parseArgs({
		args: rest,
		options: {
			name: { type: 'string' },
			display: { type: 'string', default: '' },
			password: { type: 'string' },
			agency: { type: 'string' },
			role: { type: 'string', default: 'editor' }
		}
	});
	const settings = readSettings(process.env);
	if (!settings.ok) return settings;
	const { databaseUrl, dataDir } = settings.value;
	const store =
		databaseUrl === null
			? await openStore(dataDir, 'look')
			: await openSharedStore(databaseUrl, { onLost: () => undefined });
	if (!store.ok) return store;
	try {
		const said = await acts[act.value](store.value, {
			name: values.name,
			display: values.display,
			password: values.password,
			agency: values.agency,
			role: values.role
		});
		if (!said.ok) return said;
		if (said.value !== '') console.log(said.value);
		return ok(0);
	} finally {
		await store.value.close();
	}
};
