import { parseArgs } from 'node:util';
import { roles } from '$collab/runtime/session';
import { nameInPost, presentPost, type GivenPost } from '$models/architecture/person';
import { Accounts, COMMAND_LINE } from '$collab/accounts/accounts';
import { checkedPassword, hashPassword, oneTimePassword } from '$collab/accounts/password';
import { readSettings } from '$collab/settings';
import { builtInPacks } from '$models/framework/packs';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { AuditAct, Store } from '$collab/storage/store';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Outcome, RunCommand } from './command';
import { oneOf } from './options';

interface Input {
	readonly name: string | undefined;
	readonly display: string;
	/** As papers print it behind the name; '' takes it away, undefined leaves it. */
	readonly post: GivenPost;
	readonly password: string | undefined;
	readonly agency: string | undefined;
	readonly role: string;
	readonly subject: string | undefined;
	/** Of the identity provider that is set. */
	readonly issuer: string | undefined;
}

/** A pack of the installation's own may list agencies that those of the program do not, so that it is only told. */
const doubt = (agency: string | undefined): string =>
	agency === undefined || builtInPacks.some(({ agencies }) => agencies.some(({ id }) => id === agency))
		? ''
		: ' (no framework of the program lists this agency; see its code on the page Accounts)';

type Act = (store: Store, input: Input) => Promise<Result<string>>;

const named = async (store: Store, name: string | undefined) => {
	if (name === undefined) return fail('usage', 'needs --name');
	const account = await store.account({ name: name.toLowerCase() });
	return account === null ? fail('not-found', `there is no account ${name}`) : ok(account);
};

/** For the chain of acts upon accounts. */
const act = (name: string, detail: string): AuditAct => ({
	account: COMMAND_LINE,
	act: name,
	detail,
	at: new Date().toISOString()
});

const whats = ['add', 'passwd', 'disable', 'post', 'sign-out', 'link', 'unlink', 'list'] as const;
type What = (typeof whats)[number];

const acts: Readonly<Record<What, Act>> = {
	add: async (store, { name, display, post, password, agency, role }) => {
		if (name === undefined) return fail('usage', 'add needs --name');
		const granted = oneOf(role, '--role', roles);
		if (!granted.ok) return granted;
		const accounts = new Accounts(store, () => new Date());
		const added = await accounts.add({
			name,
			displayName: display,
			password,
			post,
			// Without an agency it is for somebody who will be invited to one part of an architecture.
			agencies: agency === undefined ? [] : [{ agency, role: granted.value }]
		});
		if (!added.ok) return fail(added.error.code, added.error.message, added.error.place);
		const secret = added.value.password;
		const as = agency === undefined ? 'of no agency' : `${granted.value} of ${agency}`;
		return ok(`${name}: ${secret === null ? as : `one-time password ${secret}`}${doubt(agency)}`);
	},
	passwd: async (store, { name, password }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		const checked = password === undefined ? ok(oneTimePassword()) : checkedPassword(password, account.value.name);
		if (!checked.ok) return checked;
		const hash = await hashPassword(checked.value);
		await store.setPassword(account.value.id, hash, password === undefined, act('password.set', account.value.name));
		return ok(
			password === undefined
				? `${account.value.name}: one-time password ${checked.value}`
				: `${account.value.name}: changed`
		);
	},
	disable: async (store, { name }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		await store.setDisabled(account.value.id, true, act('account.disable', account.value.name));
		return ok(`${account.value.name}: disabled`);
	},
	post: async (store, { name, post }) => {
		if (post.position === undefined && post.unit === undefined) return fail('usage', 'post needs --position or --unit');
		const account = await named(store, name);
		if (!account.ok) return account;
		const accounts = new Accounts(store, () => new Date());
		const set = await accounts.setPost({ account: COMMAND_LINE }, account.value.id, post);
		if (!set.ok) return fail(set.error.code, set.error.message, set.error.place);
		return ok(`${account.value.name}: ${nameInPost(account.value.displayName, set.value)}`);
	},
	'sign-out': async (store, { name }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		const ended = await store.removeSignIns({ account: account.value.id }, act('sign-ins.end', account.value.name));
		return ok(`${account.value.name}: ${ended} sign-ins ended`);
	},
	link: async (store, { name, subject, issuer }) => {
		if (issuer === undefined)
			return fail('usage', 'link needs the settings OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET');
		const account = await named(store, name);
		if (!account.ok) return account;
		const link = { account: account.value.id, issuer, at: new Date().toISOString() };
		if (subject === undefined) {
			await store.awaitIdentity(link, act('identity.await', `${account.value.name} ${issuer}`));
			return ok(`${account.value.name}: linked at the first sign-in of ${account.value.name} by ${issuer}`);
		}
		const linked = act('identity.link', `${account.value.name} ${subject} ${issuer}`);
		return (await store.linkIdentity({ ...link, subject }, linked))
			? ok(`${account.value.name}: linked with ${subject} of ${issuer}`)
			: fail('conflict', `${subject} or ${account.value.name} is linked already; see unlink`);
	},
	unlink: async (store, { name }) => {
		const account = await named(store, name);
		if (!account.ok) return account;
		await store.unlinkIdentities(account.value.id, act('identity.unlink', account.value.name));
		await store.removeSignIns({ account: account.value.id });
		return ok(`${account.value.name}: not linked`);
	},
	list: async (store) => {
		const rows = (await store.accounts()).map(({ name, displayName, disabled, administrator, agencies, posts }) => {
			const grants = administrator
				? 'administrator'
				: agencies.map(({ agency, role }) => `${role}@${agency}`).join(' ');
			return `${name}\t${nameInPost(displayName, presentPost(posts))}\t${grants}${disabled ? '\tdisabled' : ''}`;
		});
		return ok(rows.join('\n'));
	}
};

/**
 * `khuevan user add|passwd|disable|post|sign-out|link|unlink|list`: accounts of the data folder or of the nodes' database,
 * also while the server runs. `add --display-name` says the full name, as official papers print it; `--position` and
 * `--unit`, of `add` and of `post`, the post behind it.
 */
export const user: RunCommand = async ([what = '', ...rest], terminal): Promise<Outcome> => {
	const chosen = oneOf(what, 'user', whats);
	if (!chosen.ok) return chosen;
	const { values } = parseArgs({
		args: rest,
		options: {
			name: { type: 'string' },
			'display-name': { type: 'string' },
			// As it was called first.
			display: { type: 'string', default: '' },
			password: { type: 'string' },
			position: { type: 'string' },
			unit: { type: 'string' },
			agency: { type: 'string' },
			subject: { type: 'string' },
			role: { type: 'string', default: 'editor' }
		}
	});
	const settings = readSettings(terminal.environment);
	if (!settings.ok) return settings;
	const { databaseUrl, dataDir } = settings.value;
	const store =
		databaseUrl === null
			? await openStore(dataDir, 'look')
			: await openSharedStore(databaseUrl, { onLost: () => undefined });
	if (!store.ok) return store;
	try {
		const said = await acts[chosen.value](store.value, {
			name: values.name,
			display: values['display-name'] ?? values.display,
			post: { position: values.position, unit: values.unit },
			password: values.password,
			agency: values.agency,
			role: values.role,
			subject: values.subject,
			issuer: settings.value.oidc?.issuer
		});
		if (!said.ok) return said;
		if (said.value !== '') terminal.say(said.value);
		return ok(0);
	} finally {
		await store.value.close();
	}
};
