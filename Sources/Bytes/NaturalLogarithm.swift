#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logarithm of `value`, over 0, to the base e.
package func naturalLogarithm(_ value: Double) -> Double { log(value) }
