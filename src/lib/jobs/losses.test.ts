import { expect, it } from 'vitest';
import { lossesOf, toldLoss } from './losses';

it('are those that the job tells, and none of what is no export', () => {
	const loss = { place: 'Mẫu số 01', message: 'bỏ một trường' };
	expect(lossesOf({ data: { losses: [loss] } })).toEqual([loss]);
	for (const data of [undefined, null, {}, { losses: ['one'] }, { taken: 3 }]) expect(lossesOf({ data })).toEqual([]);
});

it('are told in the language of the reader, and as they were where they were told in one only', () => {
	const loss = {
		place: 'form01/I',
		message: 'Chưa có nội dung.',
		en: 'Nothing is written yet',
		title: { vi: 'Mẫu số 01 · I', en: 'Form 01 · I' }
	};
	expect(toldLoss(loss, 'vi')).toEqual({ place: 'Mẫu số 01 · I', message: 'Chưa có nội dung.' });
	expect(toldLoss(loss, 'en')).toEqual({ place: 'Form 01 · I', message: 'Nothing is written yet' });
	expect(toldLoss({ place: 'relations', message: 'cũ' }, 'en')).toEqual({ place: 'relations', message: 'cũ' });
});
