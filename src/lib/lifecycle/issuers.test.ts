import { expect, it } from 'vitest';
import { issuersOf } from './issuers';

const approvedBy = ['Nguyễn Thị Chi', 'Lê Thu Hà'];
const engineers = approvedBy.map((name) => ({ name }));

it('names chief engineers only where they may issue what they approved', () => {
	expect(issuersOf({ approvedBy }, { hasHead: true, engineers })).not.toContain('chief-engineer');
	expect(issuersOf({ approvedBy }, { hasHead: true, engineers })).toContain('agency-head');
	const others = [...engineers, { name: 'Trần Văn An' }];
	expect(issuersOf({ approvedBy }, { hasHead: true, engineers: others })).toContain('chief-engineer');
	const alone = issuersOf({ approvedBy }, { hasHead: false, engineers });
	expect(alone).toContain('chief-engineer');
	// Nobody has that role to hand it to.
	expect(alone).not.toContain('agency-head');
});
