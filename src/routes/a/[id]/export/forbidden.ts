import type { Finding } from '$models/conformance/report';

/** A finding of what must not be in a dossier at all, such as a password that somebody wrote down. */
export type Forbidden = Pick<Finding, 'id' | 'message'>;
