import type { publicPages as vi } from '../vi/public';

/** Words of the public page of an issued dossier, in English. */
export const publicPages: Record<keyof typeof vi, string> = {
	crumb: 'Public dossier',
	lead: 'The public edition of a digital architecture dossier that was issued. For reading only; what is restricted is not in it.',
	facts: 'Facts of the dossier',
	code: 'Dossier code',
	version: 'Version',
	effective: 'In force from',
	cutoff: 'Data as of',
	since: 'Public since',
	open: 'Read the dossier',
	download: 'Download as one HTML file ({size})',
	form: 'Form 01 {format} ({size})',
	hash: 'SHA-256 of each file',
	replaced: 'Version {version} was replaced by version {by}, in force from {from}.',
	title: 'Public page',
	off: 'Switched off. Once it is on, whoever has the address reads the public edition of the issued version without signing in.',
	on: 'Switched on: version {version}, by {by}, {at}.',
	older: 'Version {version} was issued since; the page tells the older one until it is switched on again.',
	notAllowed: 'This installation has no public pages. Ask the administrator.',
	notAllowedSetting: 'This installation has no public pages; KHUEVAN_PUBLIC_PAGES switches them on.',
	notIssued: 'No version is issued yet that could be made public.',
	switchOn: 'Switch on the public page for version {version}',
	switchOff: 'Switch off the public page',
	sure: 'The public edition holds no restricted object or field; it can be switched off at any time. This goes into the audit trail.',
	confirm: 'Show it to everybody',
	cancel: 'Cancel',
	working: 'Making the public edition…',
	see: 'See the public page'
};
