import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import type { Approval } from '$exporters/exporter';
import type { Store, StoredArchitecture } from '$collab/storage/store';
import type { StoredMove, StoredSubmission } from '$collab/storage/lifecycle-store';
import type { FrozenCheckParts } from './frozen-check';
import { frozenVersion, namedApproval } from './frozen-version';
import { roundsAgainst } from './rounds-against';

const move = (name: string, to: StoredMove['to'], account: string, day: string): StoredMove => ({
	...{ move: name, to, account, reason: name === 'return' ? 'Thiếu sơ đồ' : '' },
	at: `2026-${day}T01:00:00.000Z`
});
const submission = (
	version: string,
	state: StoredSubmission['state'],
	moves: readonly StoredMove[]
): StoredSubmission => ({
	...{ version, state, effectiveDate: null, decision: null, approvedBy: [], capacities: {}, tablesOnly: null },
	...{ counts: null, issuedWith: null, openAtIssue: null, moves, items: [], replaced: [], answers: [] }
});

it('tells of a round that came back when it was submitted, who took it, and what he decided, all by name', async () => {
	const decided = { decision: 'refused', reason: 'Chưa có', account: 'dung', at: '2026-01-03T01:00:00.000Z' } as const;
	const submissions: readonly StoredSubmission[] = [
		submission('1.1', 'submitted', [move('submit', 'submitted', 'chi', '01-10')]),
		{
			...submission('1.0', 'returned', [
				move('submit', 'submitted', 'chi', '01-01'),
				move('take', 'in-review', 'giang', '01-02'),
				move('take-over', 'in-review', 'dung', '01-02'),
				move('return', 'returned', 'dung', '01-04')
			]),
			items: [
				{ item: 'G99', ...decided },
				{ item: '10', ...decided },
				{ item: '2', ...decided },
				{ item: 'passed-beyond', ...decided, decision: 'accepted' }
			],
			replaced: [{ item: 'passed-beyond', ...decided, decision: 'open', at: '2026-01-02T01:00:00.000Z' }],
			answers: [
				{ item: '2', words: 'Đã bổ sung', account: 'chi', at: '2026-01-09T01:00:00.000Z' },
				{ item: 'return', words: 'Đã vẽ sơ đồ', account: 'chi', at: '2026-01-09T01:00:00.000Z' }
			]
		}
	];
	const version = {
		name: '1.1',
		blob: 'b',
		at: '2026-01-10T01:00:00.000Z',
		pack: 'vn-1425@1.0',
		packHash: '',
		dossier: {}
	};
	const store = {
		version: () => Promise.resolve(version),
		blob: () => Promise.resolve(new Uint8Array()),
		submissions: () => Promise.resolve(submissions)
	} as unknown as Pick<Store, 'version' | 'blob' | 'submissions'>;
	const frozen = await frozenVersion({ store, exactPack: () => Promise.resolve(builtInPack('vn-1425')) }, 'a', '1.1');
	if (!frozen.ok || frozen.value.approval === null) throw new Error('It was submitted');
	const [round] = namedApproval(frozen.value.approval, (account) => `Ông ${account}`).rounds ?? [];
	expect(round).toMatchObject({
		...{ version: '1.0', by: 'Ông dung', reason: 'Thiếu sơ đồ', submittedAt: '2026-01-01T01:00:00.000Z' },
		taken: { by: 'Ông dung', at: '2026-01-02T01:00:00.000Z' },
		beyond: [{ rule: 'G99', decision: 'refused', by: 'Ông dung' }],
		answers: [
			{ item: '2', words: 'Đã bổ sung', by: 'Ông chi' },
			{ item: null, words: 'Đã vẽ sơ đồ', by: 'Ông chi' }
		],
		passed: [
			{ isAccepted: false, by: 'Ông dung', at: '2026-01-02T01:00:00.000Z' },
			{ isAccepted: true, by: 'Ông dung', at: '2026-01-03T01:00:00.000Z' }
		]
	});
	expect(round?.decisions?.map(({ no, by }) => [no, by])).toEqual([
		[2, 'Ông dung'],
		[10, 'Ông dung']
	]);
});

it('of a round of before answers were kept tells no decision as against those of today, and says so', async () => {
	const said = { version: '1.0', by: 'dung', at: '2026-01-04T01:00:00.000Z', reason: 'Thiếu' };
	const accepted = { no: 2, decision: 'accepted', reason: 'Đã xem', by: 'dung', at: said.at } as const;
	const approval: Approval = {
		...{ version: '1.1', state: '', approvedBy: [], submittedAt: said.at, appraisal: null },
		...{ decision: null, effectiveDate: null, rounds: [{ ...said, decisions: [accepted], beyond: [] }] }
	};
	const parts = {
		store: { version: () => Promise.resolve({ name: '1.0', blob: 'b' }), blob: () => Promise.resolve(null) }
	} as unknown as FrozenCheckParts;
	const { rounds } = await roundsAgainst(parts, { id: 'a' } as StoredArchitecture, approval);
	expect(rounds).toEqual([{ ...said, decisions: [accepted], beyond: [], isUnkept: true }]);
});
