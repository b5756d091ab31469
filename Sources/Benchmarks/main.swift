print("passerelle-bench")
