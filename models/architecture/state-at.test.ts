import { describe, expect, it } from 'vitest';
import { textOf } from './field';
import { smallArchitecture } from './fixture';
import { ObjectId } from './identifier';
import { stateAt } from './state-at';

const portal = ObjectId('portal');

describe('state at a date', () => {
	it('is the as-is state before the last task ends', () => {
		const architecture = smallArchitecture();
		expect(stateAt(architecture, '2027-06-29')).toBe(architecture);
	});

	it('takes in the targets from the day the tasks of the gap end', () => {
		const at = stateAt(smallArchitecture(), '2027-06-30').objects.get(portal);
		expect(textOf(at?.fields['lifecycle'])).toBe('upgrading');
		expect(textOf(at?.fields['usageScope'])).toBe('commune; province; unit');
		expect(at?.targets).toEqual({});
	});

	it('leaves an object alone whose gap has no task', () => {
		const architecture = smallArchitecture();
		expect(stateAt({ ...architecture, gapTasks: new Map() }, '2030-01-01').objects.get(portal)?.targets).not.toEqual(
			{}
		);
	});
});
