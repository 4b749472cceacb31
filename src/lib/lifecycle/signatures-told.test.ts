import { expect, it } from 'vitest';
import { certifiedCount, signersTold } from './signatures-told';

const signer = (name: string, isSelfSigned: boolean) => ({
	name,
	organisation: '',
	issuer: isSelfSigned ? name : 'VGCA',
	isSelfSigned,
	claimedTime: null,
	certificateInTime: null
});

it('a self-signed certificate answers nothing that is asked after issue', () => {
	expect(certifiedCount([{ signers: [signer('Dũng', true)] }])).toBe(0);
	expect(
		certifiedCount([{ signers: [signer('An', false)] }, { signers: [signer('An', false), signer('Dũng', true)] }])
	).toBe(1);
});

it('who signed by a certificate of his own making is told apart, each person once', () => {
	const signatures = [{ signers: [signer('An', false), signer('Dũng', true)] }, { signers: [signer('An', false)] }];
	expect(signersTold(signatures, ({ name }) => name)).toEqual({ certified: ['An'], selfSigned: ['Dũng'] });
});
