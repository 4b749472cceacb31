/** What a rule is called where people read it: checks of the written text go by ids that only programs need. */
export const ruleName = (rule: string, textWord: string): string => (rule.startsWith('chapter-') ? textWord : rule);
