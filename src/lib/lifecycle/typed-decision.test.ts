import { expect, it } from 'vitest';
import { offered, switched, type TypedDecision } from './typed-decision';

const none: TypedDecision = { decision: null, reason: '', before: '', kept: {} };

it('leaves no words of “not met” under “met”, and offers them to be taken again', () => {
	const refused: TypedDecision = { ...none, decision: 'refused', reason: 'Thiếu luồng' };
	const accepted = switched(refused, 'accepted');
	expect(accepted).toMatchObject({ decision: 'accepted', reason: '' });
	expect(offered(accepted)).toBe('Thiếu luồng');
	expect(offered({ ...accepted, reason: 'Đã bổ sung' })).toBe('');
});

it('brings back what was written for a verdict with it', () => {
	const refused: TypedDecision = { ...none, decision: 'refused', reason: 'Thiếu luồng' };
	const back = switched({ ...switched(refused, 'accepted'), reason: 'Đã có' }, 'refused');
	expect(back).toMatchObject({ decision: 'refused', reason: 'Thiếu luồng' });
	expect(switched(back, 'accepted').reason).toBe('Đã có');
});

it('keeps what was typed before a verdict was chosen, and changes nothing where the same is chosen again', () => {
	const typed = { ...none, reason: 'Thiếu luồng' };
	expect(switched(typed, 'refused')).toEqual({ ...typed, decision: 'refused' });
	const refused: TypedDecision = { ...typed, decision: 'refused' };
	expect(switched(refused, 'refused')).toBe(refused);
});
