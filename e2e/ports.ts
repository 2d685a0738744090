// Ports of the app under test and of the DNS server it asks; both on loopback.
export const port = 3210;
export const dnsPort = 5391;
