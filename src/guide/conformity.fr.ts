/**
 * What the law has said in sight on each page; after an audit « partiellement conforme » or « totalement conforme »
 * (décret n° 2019-768, article 5).
 */
export const conformity = 'Accessibilité\u00a0: non conforme';
