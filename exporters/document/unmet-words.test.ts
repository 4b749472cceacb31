import { expect, it } from 'vitest';
import { unmetWords } from './unmet-words';

const none = { all: 0, waived: 0 };

it('never counts away what is required because the agency lets it pass', () => {
	expect(unmetWords({ required: { all: 7, waived: 7 }, advised: { all: 3, waived: 0 } })).toBe(
		'Trong 10 kết quả chưa đáp ứng: 7 theo quy tắc bắt buộc, cả 7 được cơ quan chấp thuận nội bộ cho khắc phục sau; 3 theo quy tắc khuyến nghị.'
	);
	expect(unmetWords({ required: { all: 7, waived: 5 }, advised: none })).toBe(
		'Trong 7 kết quả chưa đáp ứng: 7 theo quy tắc bắt buộc, trong đó 5 được cơ quan chấp thuận nội bộ cho khắc phục sau.'
	);
	expect(unmetWords({ required: none, advised: { all: 1, waived: 1 } })).toBe(
		'Trong 1 kết quả chưa đáp ứng: không có kết quả nào theo quy tắc bắt buộc; 1 theo quy tắc khuyến nghị, được cơ quan chấp thuận nội bộ cho khắc phục sau.'
	);
	expect(unmetWords({ required: none, advised: none })).toBe('');
});
