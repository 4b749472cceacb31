/** What is told as kept is what the server answers as kept, also where the page was still looking at how things stand. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LifecycleDesk } from './lifecycle-desk.svelte';
import type { Lifecycle, Submission } from './shapes';

const said = {
	decision: 'accepted',
	reason: '',
	name: 'Bà Dung',
	isOwn: true,
	at: '2026-11-28T08:00:00.000Z'
} as const;

function signature(content: string): Submission['signatures'][number] {
	const sha256 = createHash('sha256').update(content).digest('hex');
	return { id: content, name: `${content}.p7s`, sha256, over: 'a', edition: 'internal', signers: [], by: 'A', at: '' };
}

/** How things stand by what was kept. */
function standing(signed: readonly string[], items: readonly string[]): Lifecycle {
	const submission: Submission = {
		state: 'issued',
		...{ version: '1.0', effectiveDate: null, decision: null, facts: {}, plannedEffective: null },
		...{
			code: 'CM-01',
			approvedBy: [],
			approvers: [],
			tablesOnly: null,
			counts: null,
			openAtIssue: null,
			replaced: [],
			answers: [],
			mayAnswerReturn: false,
			changed: null
		},
		...{
			changes: null,
			evidence: [],
			checklist: [],
			passedBeyond: [],
			beyond: [],
			unmet: [],
			maySign: true,
			reviewer: null
		},
		...{ mayDecideItems: true, may: [], moves: [] },
		items: items.map((item) => ({ item, ...said })),
		signatures: signed.map(signature)
	};
	return {
		...{ state: 's', approvals: [], engineers: [], isChecked: true, missing: [], blank: [], generated: [] },
		...{ undetermined: [], unsettled: [], concerned: [], requests: [], remarks: [], left: null, checklist: [] },
		...{ unchangedSince: null, frame: 'province', hasHead: true, mayDecide: true, next: null, cutoff: null },
		...{ review: null, lastSigned: null, mayApprove: false, maySubmit: false },
		counts: { waived: 0, answered: 0, unsettled: 0 },
		dossier: { code: 'CM-01', version: '1.0', change: '', basis: '', decision: {} },
		capacity: { proposed: null, taken: [] },
		submissions: [submission]
	};
}

const kept: string[] = [];
const decided: string[] = [];
const plain = <Value>(value: Value): Value => value;
/** Ends the looks that are under way. */
let show: () => void = () => undefined;
let shown: Promise<void> = Promise.resolve();
/** What is answered to signatures, where it is not what was kept. */
let refusal: (() => Response) | null = null;

async function serve(path: string, { method = 'GET', body }: RequestInit = {}): Promise<Response> {
	if (method === 'GET') {
		const before = standing(kept, decided);
		await shown;
		return Response.json(before);
	}
	if (path.endsWith('/signatures')) {
		if (refusal !== null) return refusal();
		const file = (body as FormData).get('file');
		if (file instanceof File) kept.push(await file.text());
	} else decided.push(path.split('/').at(-1) ?? '');
	return Response.json(standing(kept, decided));
}

beforeEach(() => {
	kept.length = 0;
	decided.length = 0;
	refusal = null;
	shown = new Promise((resolve) => (show = resolve));
	vi.stubGlobal('fetch', serve);
	// Nothing is drawn here: what the compiler makes to be followed by a page is a plain value.
	vi.stubGlobal('$state', Object.assign(plain, { raw: plain }));
});
afterEach(() => vi.unstubAllGlobals());

const file = (content: string): File => new File([content], `${content}.p7s`);
const signed = (desk: LifecycleDesk): readonly string[] =>
	desk.value?.submissions[0]?.signatures.map(({ name }) => name) ?? [];

it('signatures that are attached while the page still looks are kept after that, and so are two at once', async () => {
	const desk = new LifecycleDesk('k1');
	const looked = desk.read();
	const outcomes = Promise.all([desk.sign('1.0', file('a')), desk.sign('1.0', file('b'))]);
	show();
	expect(await outcomes).toEqual([null, null]);
	await looked;
	expect([kept.toSorted(), signed(desk).toSorted()]).toEqual([
		['a', 'b'],
		['a.p7s', 'b.p7s']
	]);
});

it('a signature that was refused, or that is not in the list that is answered, is not told as attached', async () => {
	show();
	const desk = new LifecycleDesk('k1');
	refusal = () =>
		Response.json({ error: { code: 'conflict', message: '', place: 'signature-known' } }, { status: 409 });
	expect(await desk.sign('1.0', file('a'))).toMatchObject({ place: 'signature-known' });
	refusal = () => Response.json(standing([], []), { status: 201 });
	expect(await desk.sign('1.0', file('a'))).toMatchObject({ code: 'internal' });
	expect(signed(desk)).toEqual([]);
});

it('items that are accepted at once while the page still looks are decided, each of them', async () => {
	const desk = new LifecycleDesk('k1');
	const looked = desk.read();
	const outcome = desk.acceptItems('1.0', ['1', '2'], 'Đạt', () => undefined);
	show();
	expect(await outcome).toEqual({ done: ['1', '2'], taken: [], problem: null });
	await looked;
	expect(decided).toEqual(['1', '2']);
});
