import { expect, it } from 'vitest';
import { lossesOf } from './losses';

it('are those that the job tells, and none of what is no export', () => {
	const loss = { place: 'Mẫu số 01', message: 'bỏ một trường' };
	expect(lossesOf({ data: { losses: [loss] } })).toEqual([loss]);
	for (const data of [undefined, null, {}, { losses: ['one'] }, { taken: 3 }]) expect(lossesOf({ data })).toEqual([]);
});
