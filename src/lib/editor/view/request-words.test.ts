import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { catalogues } from '$lib/i18n/catalogue';
import { requestWords, type RequestTexts } from './request-words';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const texts: RequestTexts = { pack, words: ({ vi }) => vi, t: (key) => catalogues.vi[key] };

it.each([
	['{"view":"roadmap"}', 'Lộ trình'],
	[
		'{"view":"heat","filter":{"layers":["L2"],"text":"đất đai"},"overlay":"lifecycle"}',
		'Bản đồ nhiệt · Lớp: Dữ liệu và nền tảng lõi · Lọc theo tên, mã: đất đai · Tô màu theo: Trạng thái vòng đời'
	],
	['{"view":"radar"}', 'không đọc được']
])('says what %s asks for', (text, words) => {
	expect(requestWords(texts, text)).toBe(words);
});
