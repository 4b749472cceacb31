import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import type { Store } from '$collab/storage/store';
import type { StoredMove, StoredSubmission } from '$collab/storage/lifecycle-store';
import { frozenVersion, namedApproval } from './frozen-version';

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
	...{ counts: null, issuedWith: null, moves, items: [], replaced: [] }
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
				{ item: '2', ...decided }
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
		beyond: [{ rule: 'G99', decision: 'refused', by: 'Ông dung' }]
	});
	expect(round?.decisions?.map(({ no, by }) => [no, by])).toEqual([
		[2, 'Ông dung'],
		[10, 'Ông dung']
	]);
});
