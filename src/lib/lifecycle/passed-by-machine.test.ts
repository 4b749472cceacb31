import { expect, it } from 'vitest';
import type { ApiProblem } from '$lib/api/client';
import { isPassedByMachine } from '$models/conformance/checklist';
import { acceptEach, remainingPassed } from './passed-by-machine';

it('an item is passed by the machine only where the machine answers all of it and finds nothing open', () => {
	const whole = { machine: 'pass', verdict: 'pass', person: 'nothing' } as const;
	expect(isPassedByMachine(whole)).toBe(true);
	expect(isPassedByMachine({ ...whole, person: 'questions' })).toBe(false);
	expect(isPassedByMachine({ ...whole, person: 'rest' })).toBe(false);
	expect(isPassedByMachine({ ...whole, verdict: 'not-enough-basis' })).toBe(false);
	expect(isPassedByMachine({ ...whole, machine: 'fail', verdict: 'fail' })).toBe(false);
	expect(isPassedByMachine({ ...whole, machine: 'not-applicable', verdict: 'not-applicable' })).toBe(false);
});

it('what was decided is never offered again, whatever was decided', () => {
	const checklist = [{ item: '1' }, { item: '2' }, { item: '6' }, { item: '7' }];
	expect(remainingPassed(checklist, [{ item: '2' }], ['7', '1', '2']).map(({ item }) => item)).toEqual(['1', '7']);
});

const problem = (code: string, place: string): ApiProblem => ({ code, place, message: '' });

it('what somebody decided meanwhile is passed over, and any other refusal ends it', async () => {
	const behind: number[] = [];
	const answers: Record<string, ApiProblem | null> = { '2': problem('conflict', 'item') };
	const accept = (item: string) => Promise.resolve(answers[item] ?? null);
	expect(await acceptEach(['1', '2', '6'], accept, (count) => behind.push(count))).toEqual({
		done: ['1', '6'],
		taken: ['2'],
		problem: null
	});
	expect(behind).toEqual([1, 2, 3]);
	answers['2'] = problem('conflict', 'state');
	expect(await acceptEach(['1', '2', '6'], accept)).toEqual({
		done: ['1'],
		taken: [],
		problem: problem('conflict', 'state')
	});
});
