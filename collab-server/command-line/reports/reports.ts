/** A check report for a terminal, a program, a code host, a browser, or to keep. */
import { certificate } from './certificate';
import { html } from './html';
import { json } from './json';
import type { ReportFormat } from './report-format';
import { sarif } from './sarif';
import { text } from './text';

export const reportFormats = { text, json, sarif, html, certificate } as const satisfies Record<string, ReportFormat>;
