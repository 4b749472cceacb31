/** Writes the parts of docs/rules.md that come from the table of constructs: `node --import tsx models/framework/write-rule-docs.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { answerTables, constructs } from './constructs';
import { ruleDocParts, withRuleDocParts } from './rule-docs';

const page = new URL('../../docs/rules.md', import.meta.url);
writeFileSync(page, withRuleDocParts(readFileSync(page, 'utf8'), ruleDocParts(constructs, answerTables)));
