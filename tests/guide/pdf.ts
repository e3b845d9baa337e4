import type { Page } from '@playwright/test';

/** The guide as the browser prints it: A4, tagged for screen readers. */
export function pdfOf(guide: Page): Promise<Buffer> {
  return guide.pdf({ preferCSSPageSize: true, tagged: true });
}

/** How many pages a PDF has that a browser wrote. */
export function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
