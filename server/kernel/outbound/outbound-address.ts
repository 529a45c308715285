import ipaddr from 'ipaddr.js'

/** Where clouds keep keys and secrets of the machine: out of reach even when own networks are allowed. */
const neverReached: readonly string[] = ['169.254.169.254', '100.100.100.200', '168.63.129.16', 'fd00:ec2::254']
const ownNetworks: readonly string[] = ['private', 'uniqueLocal', 'loopback', 'carrierGradeNat']
const publicV6 = ipaddr.parseCIDR('2000::/3')
/** IPv4 written within IPv6: mapped, compatible, and as NAT64 translates it. What counts is the IPv4 address. */
const carryingV4 = ['::ffff:0:0/96', '::/96', '64:ff9b::/96'].map((range) => ipaddr.parseCIDR(range))

/**
 * Whether a call may go to an address: to the public internet, and with `allowPrivate` to own networks too. What cannot
 * be read, links of the machine itself, documentation, multicast and tunnels are no place for a call.
 */
export function isAllowedAddress(address: string, options: { allowPrivate: boolean }): boolean {
  if (!ipaddr.isValid(address)) return false
  const meant = meantAddress(ipaddr.parse(address))
  if (neverReached.some((one) => ipaddr.parse(one).toNormalizedString() === meant.toNormalizedString())) return false
  const range = meant.range()
  if (ownNetworks.includes(range)) return options.allowPrivate
  if (range !== 'unicast') return false
  return meant instanceof ipaddr.IPv4 || meant.match(publicV6)
}

function meantAddress(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4) return address
  const bytes = address.toByteArray()
  const isLoopback = address.range() === 'loopback' || address.range() === 'unspecified'
  if (isLoopback || !carryingV4.some(([base, bits]) => address.match(base as ipaddr.IPv6, bits))) return address
  return new ipaddr.IPv4(bytes.slice(12))
}
