import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import { smallArchitecture } from '$models/architecture/fixture';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import { stepProgress } from './step-progress';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

const shares = (architecture: Architecture): string[] =>
	stepProgress(pack, architecture).flatMap(({ step, measures }) =>
		measures.map(({ measure, done, of }) => `${step.id} ${measure.kind} ${done}/${of}`)
	);

function after(architecture: Architecture, ...calls: unknown[]): Architecture {
	const plan = planAll(architecture, calls, { pack, newId: () => 'new', now: '2026-11-26T08:00:00.000Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	const draft = new Draft(architecture);
	draft.apply(plan.value.edits);
	return draft.architecture;
}

describe('progress by the five steps of the guidance', () => {
	it('is nothing in a new architecture, whose mandatory diagrams are there and empty', () => {
		const started = startArchitecture(pack, { frame: 'province', agency: '96', id: 'k', name: '' });
		if (!started.ok) throw new Error(started.problem.message);
		const steps = stepProgress(pack, started.value);
		expect(steps.map(({ step }) => step.no)).toEqual([1, 2, 3, 4, 5]);
		expect(steps.map(({ complete }) => complete)).toEqual([0, 0, 0, 0, 0]);
		expect(shares(started.value)).toContain('B3 diagrams 0/3');
	});

	it('follows what is written, answered and linked', () => {
		const small = smallArchitecture();
		expect(shares(small)).toContain('B2 field 0/2');
		expect(shares(small)).toContain('B5 linked 1/1');
		const owner = { type: 'field.set', subject: 'object', id: 'portal', field: 'owner' };
		expect(shares(after(small, { ...owner, entry: { value: 'UBND tỉnh Cà Mau' } }))).toContain('B2 field 1/2');
		// Whoever says who will tell and until when has answered.
		const open = { undetermined: { reason: 'chưa rõ', contact: 'Sở KH&CN', due: '2027-01-15' } };
		expect(shares(after(small, { ...owner, entry: open }))).toContain('B2 field 1/2');
		expect(shares(after(small, { type: 'gap.unlink-task', gap: 'g1', task: 't1' }))).toContain('B5 linked 0/1');
		const [before] = shares(small);
		const written = after(small, { type: 'chapter.write', chapter: 'form01/I.1', text: 'Mục đích của Khung.' });
		expect(shares(written)[0]).not.toBe(before);
	});

	it('counts no record of another body', () => {
		const reference = {
			type: 'field.set',
			subject: 'object',
			id: 'store',
			field: 'recordType',
			entry: { value: 'reference' }
		};
		expect(shares(after(smallArchitecture(), reference))).toContain('B2 records 1/1');
	});
});
