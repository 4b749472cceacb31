import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldOf } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { englishOf, mentionedIn, namesOfMentioned } from './audit-subjects';

const canonical = readFileSync('models/samples/ca-mau.khuevan.json', 'utf8');

it('names what the trail tells by an id, and leaves out what is not there', () => {
	const details = [
		JSON.stringify({ about: 'object:tourism', note: 'x' }),
		JSON.stringify({ finding: 'Q01:object:tourism' }),
		JSON.stringify({ thread: 'finding:Q01:object:tourism' }),
		JSON.stringify({ about: 'object:none' }),
		'không phải JSON'
	];
	const mentioned = mentionedIn(details);
	expect(mentioned).toEqual(['object:tourism', 'Q01:object:tourism', 'finding:Q01:object:tourism', 'object:none']);
	expect(namesOfMentioned(canonical, mentioned)).toEqual({
		'object:tourism': 'KT-70 Cổng và ứng dụng du lịch Đất Mũi',
		'Q01:object:tourism': 'Q01 KT-70 Cổng và ứng dụng du lịch Đất Mũi',
		'finding:Q01:object:tourism': 'Q01 KT-70 Cổng và ứng dụng du lịch Đất Mũi'
	});
});

it('knows the English of what the pack names, and leaves what people named', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('There is no pack');
	const { vi = '', en = '' } = fieldOf(pack, 'object', 'owner')?.label ?? {};
	const details = [
		JSON.stringify({ about: 'object:tourism', title: 'Cổng', field: vi, remark: 'x' }),
		JSON.stringify({ about: 'object:tourism', title: `Cổng, ${vi}` }),
		JSON.stringify({ field: vi }),
		'không phải JSON'
	];
	expect(englishOf(pack, 'province', details)).toEqual({
		[`field ${vi}`]: en,
		[`title Cổng, ${vi}`]: `Cổng, ${en}`
	});
	expect(englishOf(undefined, 'province', details)).toEqual({});
});
