/** What is written down cannot be reached or used; the message says it to whoever runs the server. */
export class StoreError extends Error {}
