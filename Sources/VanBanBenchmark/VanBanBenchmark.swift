import VanBanIndex
@main enum VanBanBenchmark { static func main() {} }
