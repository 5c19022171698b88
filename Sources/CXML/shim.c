// Opaque shim: see the header.
