/** Another database of the server that an address names. */
export const atDatabase = (url: string, name: string): string => url.replace(/(\/)[^/?]*(\?|$)/, `$1${name}$2`)
