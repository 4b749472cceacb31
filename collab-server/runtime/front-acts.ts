/** Who is there, what he may see in the list, and tickets: everything that no document has to be opened for. */
import { tokenHash, type Accounts } from '$collab/accounts/accounts';
import { Administration } from '$collab/accounts/administration';
import { auditActs } from '$collab/audit/audit-acts';
import type { Identities } from '$collab/accounts/identities';
import { may } from '$collab/permission/table';
import { publicReadActs } from '$collab/public-pages/read';
import { refusedWhenEnded } from '$collab/permission/variant-rules';
import { isOpenPart } from '$collab/rooms/access';
import { partRoomOf, roomOf } from '$collab/rooms/room-names';
import type { Tickets } from '$collab/rooms/tickets';
import type { PublicKey } from '$collab/signing/signing-key';
import type { Store } from '$collab/storage/store';
import { done, notFound, refusal } from './answers';
import type { Gate } from './gate';
import { inboxActs, type MailFacts } from './inbox-acts';
import type { InvitedPart } from './proposal-runtime';
import type { Answer, DocumentState, FrontRuntime, SiteSettings, Ticket } from './runtime';
import { summaryOf } from './summary';
import { workActs } from './work-acts';

export interface FrontParts {
	readonly store: Store;
	readonly gate: Gate;
	readonly accounts: Accounts;
	/** null where no identity provider is set. */
	readonly identities: Identities | null;
	readonly tickets: Tickets;
	/** Whether dossiers may have a page that anybody reads. */
	readonly publicPages: boolean;
	readonly signingKey: PublicKey;
	readonly clock: () => Date;
	readonly metrics: () => Promise<string>;
	readonly mail: MailFacts;
	/** Why nobody is taken in just now; null while people are. */
	readonly closedFor: () => string | null;
}

/** A room that somebody may enter. */
type OpenRoomName = Pick<Ticket, 'room' | 'canWrite'>;

const LOCAL_COPIES = 'localCopies';
const FORBIDDEN = 'forbidden';

const noProvider = refusal('not-found', 'No identity provider is set');

export function frontActs(parts: FrontParts): FrontRuntime {
	const { store, gate, accounts, identities, tickets, clock } = parts;
	const { signedIn, allowed } = gate;
	const administration = new Administration(accounts, store, clock);
	const site = async (): Promise<SiteSettings> => ({
		localCopies: (await store.siteSettings())[LOCAL_COPIES] !== FORBIDDEN
	});
	const roomOfModel = async (token: string, id: string, kind: 'm' | 'c'): Promise<Answer<OpenRoomName>> => {
		const open = await allowed(token, id, 'architecture.read');
		if (!open.ok) return open;
		const { session, stored } = open.value;
		const isKept = refusedWhenEnded(stored.variant) !== null;
		const canWrite = kind === 'm' && !isKept && may(session, 'architecture.write', stored.agency);
		return done({ room: roomOf(stored.id, stored.epoch, kind), canWrite });
	};
	/** Of whoever was invited to the part, and to look at of whoever may read the whole. */
	const roomOfPart = async (token: string, id: string, part: string): Promise<Answer<OpenRoomName>> => {
		const session = await signedIn(token);
		if (!session.ok) return session;
		const [stored, found] = [await store.architecture(id), await store.part(id, part)];
		if (stored === null || found === null || !isOpenPart(found, clock())) return notFound;
		const isOwn = found.account === session.value.account;
		if (!isOwn && !may(session.value, 'architecture.read', stored.agency)) return notFound;
		const canWrite = isOwn && refusedWhenEnded(stored.variant) === null;
		return done({ room: partRoomOf(id, part, found.epoch), canWrite });
	};
	const granted = async (token: string, { room, canWrite }: OpenRoomName): Promise<Ticket> => ({
		room,
		canWrite,
		...(await site()),
		...tickets.grant(room, tokenHash(token))
	});
	const stateOf = async (room: string): Promise<DocumentState> => {
		const snapshot = await store.snapshot(room);
		const later = await store.read(room, snapshot?.sequence ?? 0);
		const updates = later.map(({ data }) => data);
		return { room, updates: snapshot === null ? updates : [snapshot.data, ...updates] };
	};
	return {
		...auditActs(parts),
		...publicReadActs(parts),
		...workActs(parts),
		...inboxActs(parts),
		signIn: (input) => accounts.signIn(input),
		signInWays: async () => ({ identity: identities !== null }),
		beginIdentity: async (input) => identities?.begin(input) ?? noProvider,
		finishIdentity: async (input) => identities?.finish(input) ?? noProvider,
		signOut: (token) => accounts.signOut(token),
		session: (token) => accounts.session(token),
		changePassword: async (token, input) => {
			const session = await signedIn(token, true);
			return session.ok ? accounts.changePassword(token, session.value, input) : session;
		},
		setFullName: async (token, given) => {
			const session = await signedIn(token);
			return session.ok ? accounts.setFullName(session.value, given) : session;
		},
		signIns: async (token) => {
			const session = await signedIn(token);
			return session.ok ? done(await accounts.signIns(token, session.value)) : session;
		},
		endSignIn: async (token, id) => {
			const session = await signedIn(token);
			return session.ok ? accounts.endSignIn(session.value, id) : session;
		},
		endAllSignIns: async (token, account) => {
			const session = await gate.administrator(token, 'Only an administrator ends the sign-ins of others');
			return session.ok ? accounts.endAllSignIns(session.value, account) : session;
		},
		accounts: async (token) => {
			const session = await gate.administrator(token, 'Only an administrator sees all accounts');
			return session.ok ? done(await accounts.list()) : session;
		},
		addAccount: async (token, input) => {
			const session = await gate.administrator(token, 'Only an administrator adds accounts');
			return session.ok ? administration.add(session.value, input) : session;
		},
		setPost: async (token, account, post) => {
			const session = await gate.administrator(token, 'Only an administrator says the posts of others');
			return session.ok ? administration.setPost(session.value, account, post) : session;
		},
		renewPassword: async (token, account) => {
			const session = await gate.administrator(token, 'Only an administrator renews the passwords of others');
			return session.ok ? administration.renewPassword(session.value, account) : session;
		},
		setRole: async (token, account, agency, role) => {
			const session = await gate.administrator(token, 'Only an administrator gives and takes roles');
			return session.ok ? administration.setRole(session.value, account, agency, role) : session;
		},
		setDisabled: async (token, account, disabled) => {
			const session = await gate.administrator(token, 'Only an administrator disables accounts');
			return session.ok ? administration.setDisabled(session.value, account, disabled) : session;
		},

		listArchitectures: async (token) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			const seen = (await store.architectures()).filter(({ agency }) =>
				may(session.value, 'architecture.read', agency)
			);
			return done(seen.map((stored) => summaryOf(session.value, stored)));
		},
		ticket: async (token, id, kind = 'm') => {
			const open = await roomOfModel(token, id, kind);
			return open.ok ? done(await granted(token, open.value)) : open;
		},
		documentState: async (token, id) => {
			const open = await roomOfModel(token, id, 'm');
			return open.ok ? done(await stateOf(open.value.room)) : open;
		},
		glimpse: async (token, id) => {
			const open = await roomOfModel(token, id, 'm');
			if (!open.ok) return open;
			const { room } = open.value;
			const kept = await store.glimpse(room);
			return done(kept === null ? null : { room, at: kept.at, data: kept.data });
		},
		siteSettings: async (token) => {
			const session = await signedIn(token);
			return session.ok ? done(await site()) : session;
		},
		setSiteSettings: async (token, settings) => {
			const session = await gate.administrator(token, 'Only an administrator sets this');
			if (!session.ok) return session;
			const { account } = session.value;
			const detail = JSON.stringify(settings);
			const value = settings.localCopies ? 'allowed' : FORBIDDEN;
			await store.setSiteSetting(LOCAL_COPIES, value, { account, act: 'site.set', detail, at: clock().toISOString() });
			return done(settings);
		},
		invitedParts: async (token) => {
			const session = await signedIn(token);
			if (!session.ok) return session;
			const found: InvitedPart[] = [];
			for (const part of await store.parts({ account: session.value.account })) {
				const stored = isOpenPart(part, clock()) ? await store.architecture(part.architecture) : null;
				if (stored === null) continue;
				const { id, architecture, title, expiresOn } = part;
				found.push({ id, architecture, name: stored.name, pack: stored.pack, title, expiresOn });
			}
			return done(found);
		},
		partTicket: async (token, id, part) => {
			const open = await roomOfPart(token, id, part);
			return open.ok ? done(await granted(token, open.value)) : open;
		},
		partState: async (token, id, part) => {
			const open = await roomOfPart(token, id, part);
			return open.ok ? done(await stateOf(open.value.room)) : open;
		},
		dossier: async (token, id) => {
			const open = await allowed(token, id, 'dossier.read');
			return open.ok ? done(open.value.stored.dossier) : open;
		},
		signingKey: async () => parts.signingKey,

		health: async () => {
			const kind = store.exchange === null ? 'embedded' : 'shared';
			const unready = (reason: string) => ({ live: true, ready: false, detail: { store: kind, reason } });
			const reason = parts.closedFor();
			if (reason !== null) return unready(reason);
			try {
				await store.accountsVersion();
				return { live: true, ready: true, detail: { store: kind } };
			} catch {
				return unready('the store does not answer');
			}
		},
		metrics: parts.metrics
	};
}
