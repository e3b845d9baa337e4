export const GENERATIONS = ['portal', '2026'] as const;
export type Generation = (typeof GENERATIONS)[number];

export interface SiteRequest {
  method: string;
  url: string;
  /** `application/x-www-form-urlencoded` or JSON text. */
  body: string | null;
}

export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface SiteOptions {
  /** `active`: the resident has had an account for years, and just uses it. Default `none`. */
  account?: 'none' | 'active';
}
