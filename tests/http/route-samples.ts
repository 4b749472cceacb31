/** One good request for every route: what it needs to be there is made anew for each that asks. */
import * as Y from 'yjs';
import type { StrandedInput } from '$collab/runtime/proposal-inputs';
import { smallPack, value } from '$collab/runtime/fixture';
import { vietnamDay } from '$models/text/vietnam-day';
import { reviewerOf, type SubmissionState } from '$collab/storage/lifecycle-store';
import type { RouteKey } from '../../src/lib/server/route-permissions';
import { agency, asked, finding, password, withPassword, type Caller, type World } from './world';

export interface Ask {
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: string;
	readonly body?: unknown;
	readonly form?: FormData;
	/** Asked with in place of the caller's own sign-in. */
	readonly token?: string;
}

export type Sample = (world: World, caller: Caller) => Ask | Promise<Ask>;

const plain: Sample = () => ({});
const ofArchitecture: Sample = ({ id }) => ({ params: { id } });
const sending =
	(body: unknown): Sample =>
	({ id }) => ({ params: { id }, body });

function file(fields: Readonly<Record<string, string>> = {}): FormData {
	const form = new FormData();
	form.set('file', new File(['Biên bản'], 'bien-ban.txt'));
	for (const [name, text] of Object.entries(fields)) form.set(name, text);
	return form;
}

const until = (): string => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

async function waiver({ runtime, id }: World): Promise<string> {
	const input = { rule: 'T01', finding, layer: null, reason: 'Chờ hướng dẫn', expiresOn: until() };
	return value(await runtime.askWaiver('editor', id, input)).id;
}

const stateOf = async ({ runtime, id }: World): Promise<string> => value(await runtime.lifecycle('viewer', id)).state;

/** A version that was submitted and led to a state, the ones before it out of its way. */
async function submission({ store, id, issued, next }: World, state: SubmissionState): Promise<string> {
	const [known] = await store.versions(id);
	if (known === undefined) throw new Error('There is no version');
	const act = { account: 'chief-engineer', act: 'dossier.submit', detail: '{}', at: new Date().toISOString() };
	const moved = (from: SubmissionState, to: SubmissionState, reviewer: string | null) => ({
		...{
			move: 'move',
			account: 'reviewer',
			reason: '',
			at: act.at,
			effectiveDate: null,
			decision: null,
			issuedWith: null,
			supersedes: ''
		},
		from,
		to,
		reviewer
	});
	for (const { version, state: from, moves } of await store.submissions(id)) {
		if (version === issued || from === 'withdrawn') continue;
		await store.moveSubmission(id, version, moved(from, 'withdrawn', reviewerOf(moves)), act);
	}
	const name = next();
	// What is in review is in the hands of somebody.
	const [move, account] =
		state === 'in-review' ? (['take', 'reviewer'] as const) : (['submit', 'chief-engineer'] as const);
	const first = { move, to: state, account, reason: '', at: act.at };
	await store.addSubmission(id, { ...known, name }, { approvedBy: [], first }, act);
	return name;
}

/** A page that everybody may read, of a version that was issued. */
async function madePublic(world: World): Promise<Ask> {
	const { store, id } = world;
	const version = await submission(world, 'issued');
	const at = new Date().toISOString();
	const blob = await store.putBlob(new TextEncoder().encode('<!doctype html><title>Công khai</title>'), at);
	const forms = [{ format: 'pdf', sha256: blob, size: 39 }] as const;
	const page = {
		architecture: id,
		code: 'CM-01',
		version,
		title: 'Kiến trúc',
		blob,
		size: 39,
		forms,
		account: 'root',
		at
	};
	await store.openPublicPage(page, { account: 'root', act: 'public.open', detail: '{}', at });
	return { params: { code: 'CM-01' } };
}

const part = (account: string) => ({ account, title: 'Kho', objects: ['o1'], expiresOn: until() });

async function invited({ runtime, id }: World, account: string): Promise<string> {
	return value(await runtime.invite('administrator', id, part(account))).id;
}

async function stranded({ runtime, id, next }: World): Promise<StrandedInput> {
	const { room } = value(await runtime.ticket('administrator', id));
	const doc = new Y.Doc();
	doc.getMap('geometry').set(`d1/${next()}`, [1, 2, 3, 4]);
	return { room, updates: [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')], seen: '', title: '' };
}

async function proposal(world: World): Promise<string> {
	const made = value(await world.runtime.proposeStranded('viewer', world.id, await stranded(world)));
	if (made === null) throw new Error('nothing was proposed');
	return made.id;
}

async function variant({ runtime, id, next }: World): Promise<string> {
	// Only so many may be open at once.
	for (const one of value(await runtime.variants('viewer', id)))
		if (one.state === 'open') value(await runtime.closeVariant('editor', id, one.id, { reason: '' }));
	return value(await runtime.makeVariant('administrator', id, { name: `Phương án ${next()}`, purpose: '' })).id;
}

const ofVariant: Sample = async (world) => ({ params: { id: world.id, variant: await variant(world) } });

/** A job of who asks; of another, where he may have none. */
const job: Sample = async ({ runtime, id }, { name, role }) => {
	const owner = role === null ? 'editor' : name;
	return { params: { id: value(await runtime.startJob(owner, id, 'export', { format: 'none' }, null)).id } };
};

/** A finished job with a file. */
const finishedJob: Sample = async (world, caller) => {
	const ask = await job(world, caller);
	const change = { state: 'done', resultName: 'a.txt', resultType: 'text/plain', resultSize: 1 } as const;
	const resultBlob = await world.store.putBlob(Uint8Array.from([65]), new Date().toISOString());
	await world.store.updateJob(ask.params?.['id'] ?? '', { ...change, resultBlob });
	return ask;
};

const keptMapping: Sample = async ({ runtime, id, next }) => ({
	params: {
		id,
		mapping: value(await runtime.saveMapping('editor', id, { name: next(), mapping: { version: 1, sheets: [] } })).id
	}
});

const ownSignIn: Sample = async (world, { name, kind }) => {
	const owner = kind === 'nobody' || kind === 'first-password' ? 'editor' : name;
	return { params: { id: await world.signIn(owner) } };
};

/** Id of an account that nothing else rests on. */
const someone = async (world: World): Promise<string> =>
	(await world.store.account({ name: await withPassword(world) }))?.id ?? 'no account';

const formSignIn = (name: string): Ask => {
	const form = new FormData();
	form.set('name', name);
	form.set('password', password);
	return { form };
};

export const samples: Readonly<Record<RouteKey, Sample>> = {
	'GET /healthz': plain,
	'GET /readyz': plain,
	'GET /metrics': plain,
	'GET /api/openapi.json': plain,
	'GET /api/v1/signing-key': plain,

	'GET /public/[code]': madePublic,
	'GET /public/[code]/site': madePublic,
	'GET /public/[code]/form01/[format]': async (world) => ({
		params: { ...(await madePublic(world)).params, format: 'pdf' }
	}),

	'GET /sign-in': plain,
	'POST /sign-in': async (world) => formSignIn(await withPassword(world)),
	'GET /sign-in/oidc': plain,
	'GET /sign-in/oidc/callback': plain,
	'POST /api/v1/sign-in': async (world) => ({ body: { name: await withPassword(world), password } }),
	'POST /api/v1/sign-out': async (world, { name, kind }) =>
		kind === 'nobody' ? {} : { token: await world.signIn(name) },

	'GET /(desk)/account': plain,
	'GET /api/v1/me': plain,
	'PUT /api/v1/me': () => ({ body: { displayName: 'Nguyễn Thị Chi' } }),
	// Weak, so that it is not changed for those who ask after.
	'POST /api/v1/me/password': async (world, { kind }) =>
		kind === 'nobody'
			? { body: { current: password, next: 'x' } }
			: {
					token: await world.signIn(await someone(world)),
					body: { current: password, next: 'x' }
				},
	'GET /api/v1/me/sign-ins': plain,
	'DELETE /api/v1/me/sign-ins/[id]': ownSignIn,
	'GET /(desk)/accounts': plain,
	'GET /api/v1/accounts': plain,
	'POST /api/v1/accounts': ({ next }) => ({
		body: { name: `moi-${next()}`, displayName: 'Người mới', agency, role: 'viewer' }
	}),
	'PATCH /api/v1/accounts/[id]': async (world) => ({ params: { id: await someone(world) }, body: { disabled: true } }),
	'PUT /api/v1/accounts/[id]/roles/[agency]': async (world) => ({
		params: { id: await someone(world), agency },
		body: { role: 'editor' }
	}),
	'DELETE /api/v1/accounts/[id]/roles/[agency]': async (world) => ({ params: { id: await someone(world), agency } }),
	'POST /api/v1/accounts/[id]/password': async (world) => ({ params: { id: await someone(world) } }),
	'DELETE /api/v1/accounts/[id]/sign-ins': async (world) => ({ params: { id: await someone(world) } }),

	'GET /(desk)': plain,
	'GET /api/v1/architectures': plain,
	'POST /api/v1/architectures': () => ({ body: { frame: 'province', agency } }),

	'GET /a/[id]': ofArchitecture,
	'GET /a/[id]/audit': ofArchitecture,
	'GET /a/[id]/compare': ofArchitecture,
	'GET /a/[id]/conformance': ofArchitecture,
	'GET /a/[id]/export': ofArchitecture,
	'GET /a/[id]/import': ofArchitecture,

	'GET /api/v1/architectures/[id]': ofArchitecture,
	'DELETE /api/v1/architectures/[id]': async (world) => ({ params: { id: await world.another() } }),
	'GET /api/v1/architectures/[id]/state': ofArchitecture,
	'GET /api/v1/architectures/[id]/glimpse': ofArchitecture,
	'POST /api/v1/architectures/[id]/ticket': sending({ room: 'm' }),
	'GET /api/v1/architectures/[id]/audit': ofArchitecture,
	'GET /api/v1/architectures/[id]/audit/file': ({ id }) => ({ params: { id }, query: 'format=jsonl' }),
	'GET /api/v1/architectures/[id]/dossier': ofArchitecture,
	'PATCH /api/v1/architectures/[id]/dossier': sending({ code: 'CM-01' }),
	'GET /api/v1/architectures/[id]/history': ofArchitecture,
	'PUT /api/v1/architectures/[id]/history/reason': sending({ objects: ['o1'], text: 'Vì sao' }),
	'POST /api/v1/architectures/[id]/exports': sending({ format: 'none' }),
	'GET /api/v1/architectures/[id]/jobs': ({ id }) => ({ params: { id } }),
	'GET /api/v1/architectures/[id]/mappings': ({ id }) => ({ params: { id } }),
	'POST /api/v1/architectures/[id]/mappings': ({ id, next }) => ({
		params: { id },
		body: { name: next(), mapping: { version: 1, sheets: [] } }
	}),
	'GET /api/v1/architectures/[id]/mappings/[mapping]': keptMapping,
	'DELETE /api/v1/architectures/[id]/mappings/[mapping]': keptMapping,
	'GET /a/[id]/jobs': ({ id }) => ({ params: { id } }),
	'POST /api/v1/architectures/[id]/imports': ({ id }) => ({ params: { id }, form: file() }),

	'GET /api/v1/architectures/[id]/check': ofArchitecture,
	'GET /api/v1/architectures/[id]/check/trend': ofArchitecture,
	'GET /api/v1/architectures/[id]/check/since': ({ id }) => ({ params: { id }, query: `finding=${finding}` }),
	'GET /api/v1/architectures/[id]/check/rehearsal': ({ id }) => ({ params: { id }, query: 'pack=small@2' }),
	'GET /api/v1/architectures/[id]/certificate': ofArchitecture,

	'GET /api/v1/architectures/[id]/decisions': ofArchitecture,
	'PUT /api/v1/architectures/[id]/findings/record': sending({
		finding,
		assignee: null,
		state: 'open',
		due: '',
		note: ''
	}),
	'POST /api/v1/architectures/[id]/findings/comments': sending({ about: `finding:${finding}`, text: 'Xem lại' }),
	'POST /api/v1/architectures/[id]/comments': ({ id }) => ({
		params: { id },
		body: { about: `architecture:${id}`, text: 'Xem lại' }
	}),
	'PUT /api/v1/architectures/[id]/comments/thread': async ({ runtime, id }) => {
		const { id: thread } = value(await runtime.comment('editor', id, { about: `architecture:${id}`, text: 'Xem lại' }));
		return { params: { id }, body: { thread, state: 'resolved' } };
	},
	'PUT /api/v1/architectures/[id]/comments/thread/charge': async ({ runtime, id }) => {
		const { id: thread } = value(await runtime.comment('editor', id, { about: `architecture:${id}`, text: 'Xem lại' }));
		return { params: { id }, body: { thread, assignee: null, due: '2027-01-15' } };
	},
	'POST /api/v1/architectures/[id]/comments/thread/answer': async ({ runtime, id }) => {
		const request = { about: `architecture:${id}`, text: 'Xem lại', kind: 'request' } as const;
		const { id: thread } = value(await runtime.comment('reviewer', id, request));
		return { params: { id }, body: { thread, outcome: 'done', reason: 'Đã sửa' } };
	},
	'POST /api/v1/architectures/[id]/waivers': ({ id }) => ({
		params: { id },
		body: { rule: 'T01', finding, reason: 'Chờ hướng dẫn', expiresOn: until() }
	}),
	'POST /api/v1/architectures/[id]/waivers/[waiver]/decide': async (world) => ({
		params: { id: world.id, waiver: await waiver(world) },
		body: { decision: 'refuse', reason: 'Chưa đủ căn cứ' }
	}),
	'PUT /api/v1/architectures/[id]/answers': sending({ finding: asked, answer: 'pass', reason: 'Đã xem' }),
	'POST /api/v1/architectures/[id]/answers': sending({ findings: [asked], answer: 'pass', reason: 'Đã xem' }),
	'GET /api/v1/architectures/[id]/evidence': ofArchitecture,
	'POST /api/v1/architectures/[id]/evidence/links': sending({
		...{ about: 'object:o1', title: 'Quyết định', symbol: '1/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15' },
		url: 'https://vbpl.vn/1'
	}),
	'POST /api/v1/architectures/[id]/evidence': ({ id }) => ({
		params: { id },
		form: file({ about: `finding:${finding}` })
	}),
	'GET /api/v1/architectures/[id]/evidence/[evidence]': ({ id, evidence }) => ({ params: { id, evidence } }),
	'DELETE /api/v1/architectures/[id]/evidence/[evidence]': async ({ runtime, id }) => {
		const input = { about: `finding:${finding}`, note: '' };
		const piece = value(await runtime.addEvidence('editor', id, input, { name: 'a.txt', bytes: Buffer.from('a') }));
		return { params: { id, evidence: piece.id }, body: { reason: 'Nhầm tệp' } };
	},

	'GET /api/v1/architectures/[id]/versions': ofArchitecture,
	'POST /api/v1/architectures/[id]/versions': ({ id, next }) => ({ params: { id }, body: { name: next() } }),
	'GET /api/v1/architectures/[id]/versions/[version]': ({ id }) => ({ params: { id, version: '1.0' } }),
	'GET /api/v1/architectures/[id]/versions/[version]/pack': ({ id }) => ({ params: { id, version: '1.0' } }),
	'POST /api/v1/architectures/[id]/pack': sending({ pack: 'small@1' }),

	'GET /api/v1/architectures/[id]/public-page': ofArchitecture,
	'PUT /api/v1/architectures/[id]/public-page': async (world) => ({
		params: { id: world.id },
		body: { version: await submission(world, 'returned') }
	}),
	'DELETE /api/v1/architectures/[id]/public-page': async (world) => {
		await madePublic(world);
		return { params: { id: world.id } };
	},
	'GET /api/v1/architectures/[id]/lifecycle': ofArchitecture,
	'PUT /api/v1/architectures/[id]/approval': async (world) => ({
		params: { id: world.id },
		body: { state: await stateOf(world) }
	}),
	'DELETE /api/v1/architectures/[id]/approval': async (world) => {
		const state = await stateOf(world);
		value(await world.runtime.approve('chief-engineer', world.id, { state }));
		return { params: { id: world.id } };
	},
	// What it lacks is told to whoever may submit it.
	'POST /api/v1/architectures/[id]/submissions': async (world) => ({
		params: { id: world.id },
		body: { state: await stateOf(world), reason: 'Lần đầu' }
	}),
	'POST /api/v1/architectures/[id]/submissions/[version]/withdraw': async (world) => ({
		params: { id: world.id, version: await submission(world, 'submitted') },
		body: { reason: 'Lý do' }
	}),
	'POST /api/v1/architectures/[id]/submissions/[version]/review': async (world) => ({
		params: { id: world.id, version: await submission(world, 'submitted') },
		body: { move: 'take' }
	}),
	'POST /api/v1/architectures/[id]/submissions/[version]/send-back': async (world) => ({
		params: { id: world.id, version: await submission(world, 'appraised') },
		body: { reason: 'Lý do' }
	}),
	'POST /api/v1/architectures/[id]/submissions/[version]/issue': async (world) => ({
		params: { id: world.id, version: await submission(world, 'appraised') },
		body: {
			decision: { number: '1/QĐ-UBND', date: vietnamDay(new Date()) },
			effectiveDate: until(),
			// Other samples ask for changes of the same dossier.
			knownOpen: value(await world.runtime.lifecycle('chief-engineer', world.id)).requests.map(({ thread }) => thread)
		}
	}),
	// What is no signature is refused in words of its own, to whoever may attach one.
	'POST /api/v1/architectures/[id]/submissions/[version]/signatures': async (world) => ({
		params: { id: world.id, version: await submission(world, 'issued') },
		form: file()
	}),
	'GET /api/v1/architectures/[id]/signatures/[signature]': async (world) => {
		const { store, id } = world;
		const version = await submission(world, 'issued');
		const at = new Date().toISOString();
		const blob = await store.putBlob(new TextEncoder().encode(version), at);
		const signature = { id: `of-${version}`, version, name: 'a.p7s', blob, size: 3, over: 'a.pdf', overHash: 'b' };
		const act = { account: 'chief-engineer', act: 'dossier.sign', detail: '{}', at };
		await store.addSignature(
			id,
			{ ...signature, edition: 'internal', signers: [], account: 'chief-engineer', at },
			act
		);
		return { params: { id, signature: signature.id } };
	},
	'PUT /api/v1/architectures/[id]/submissions/[version]/items/[item]': async (world) => ({
		params: { id: world.id, version: await submission(world, 'in-review'), item: '1' },
		body: { decision: 'accepted', reason: 'Đã xem bản in' }
	}),
	'PUT /api/v1/architectures/[id]/submissions/[version]/answers/[item]': async (world) => ({
		params: { id: world.id, version: await submission(world, 'returned'), item: 'return' },
		body: { words: 'Đã bổ sung' }
	}),
	'POST /api/v1/architectures/[id]/submissions/[version]/reviewed': async (world) => ({
		params: { id: world.id, version: await submission(world, 'issued') },
		body: { reason: 'Không có thay đổi' }
	}),

	'GET /api/v1/architectures/[id]/proposals': ofArchitecture,
	'POST /api/v1/architectures/[id]/proposals': async (world) => ({
		params: { id: world.id },
		body: await stranded(world)
	}),
	'GET /api/v1/architectures/[id]/proposals/[proposal]': async (world) => ({
		params: { id: world.id, proposal: await proposal(world) }
	}),
	'POST /api/v1/architectures/[id]/proposals/[proposal]/decide': async (world) => ({
		params: { id: world.id, proposal: await proposal(world) },
		body: { take: [] }
	}),
	'GET /api/v1/architectures/[id]/parts': ofArchitecture,
	'POST /api/v1/architectures/[id]/parts': async (world) => ({
		params: { id: world.id },
		body: { ...part(await withPassword(world)) }
	}),
	'DELETE /api/v1/architectures/[id]/parts/[part]': async (world) => ({
		params: { id: world.id, part: await invited(world, await withPassword(world)) }
	}),
	'POST /api/v1/architectures/[id]/parts/[part]/ticket': async (world) => ({
		params: { id: world.id, part: await invited(world, await withPassword(world)) }
	}),
	'GET /api/v1/architectures/[id]/parts/[part]/state': async (world) => ({
		params: { id: world.id, part: await invited(world, await withPassword(world)) }
	}),
	'GET /api/v1/architectures/[id]/parts/[part]/proposals': async (world, { name, kind }) => ({
		params: {
			id: world.id,
			part: await invited(world, kind === 'nobody' || kind === 'first-password' ? 'editor' : name)
		}
	}),
	'POST /api/v1/architectures/[id]/parts/[part]/proposals': async (world, { name, kind }) => ({
		params: {
			id: world.id,
			part: await invited(world, kind === 'nobody' || kind === 'first-password' ? 'editor' : name)
		},
		body: {}
	}),
	'GET /api/v1/architectures/[id]/past': ({ id }) => ({
		params: { id },
		query: `at=${encodeURIComponent(new Date().toISOString())}`
	}),
	'POST /api/v1/architectures/[id]/restore': async (world) => ({
		params: { id: await world.another() },
		body: { at: new Date().toISOString(), reason: 'Nhầm' }
	}),
	'GET /a/[id]/review': ofArchitecture,
	'GET /a/[id]/review/[version]': ({ id }) => ({ params: { id, version: '1.0' } }),
	'GET /a/[id]/part/[part]': async (world, { name, kind }) => ({
		params: {
			id: world.id,
			part: await invited(world, kind === 'nobody' || kind === 'first-password' ? 'editor' : name)
		}
	}),
	'GET /(desk)/inbox': plain,
	'GET /api/v1/me/inbox': plain,
	'PATCH /api/v1/me/inbox': () => ({ body: { ids: ['a'], isRead: true } }),
	'GET /api/v1/me/inbox/count': plain,
	'GET /api/v1/me/mail': plain,
	'PUT /api/v1/me/mail': () => ({ body: { address: '', isOn: false } }),
	'GET /a/[id]/variants': ofArchitecture,
	'GET /a/[id]/variants/[variant]': ofVariant,
	'GET /api/v1/architectures/[id]/variants': ofArchitecture,
	'POST /api/v1/architectures/[id]/variants': async ({ id, next }) => ({
		params: { id },
		body: { name: `Phương án ${next()}` }
	}),
	'GET /api/v1/architectures/[id]/variants/[variant]/changes': ofVariant,
	'POST /api/v1/architectures/[id]/variants/[variant]/changes': async (world) => {
		const made = await variant(world);
		const { seen } = value(await world.runtime.variantChanges('viewer', world.id, made, 'update'));
		return { params: { id: world.id, variant: made }, body: { direction: 'update', take: [], seen } };
	},
	'POST /api/v1/architectures/[id]/variants/[variant]/close': async (world) => ({
		params: { id: world.id, variant: await variant(world) },
		body: { reason: 'Không chọn' }
	}),
	'POST /api/v1/architectures/[id]/variants/[variant]/reopen': async (world) => {
		const made = await variant(world);
		value(await world.runtime.closeVariant('editor', world.id, made, { reason: '' }));
		return { params: { id: world.id, variant: made } };
	},
	'GET /api/v1/me/parts': plain,
	'GET /api/v1/site': plain,
	'PUT /api/v1/site': () => ({ body: { localCopies: true } }),

	'GET /api/v1/jobs/[id]': job,
	'POST /api/v1/jobs/[id]/cancel': job,
	'GET /api/v1/jobs/[id]/result': finishedJob,

	'GET /api/v1/packs': plain,
	'POST /api/v1/packs': ({ next }) => ({ body: { files: smallPack(`9.${next()}`) } }),
	'GET /api/v1/packs/[pack]': () => ({ params: { pack: 'small@1' } }),
	'GET /api/v1/packs/[pack]/whole': () => ({ params: { pack: 'vn-1425' } })
};
