package dev.hpcc.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Eight independent faults give eight diagnostics, each at its cause, and no more. */
class EightFaultsTest {
  private static void assertTold(String text, String... places) {
    Told told = Told.of(text);
    assertEquals(List.of(places), told.places(), () -> String.join("\n", told.messages()));
  }

  @Test
  void slipsOfSomebodyWhoKnowsTheLanguage() {
    assertTold(
        """
        blueprint cfd { description = "OpenFOAM, edition = 2026 }
        parameter max_nodes { type = integer default = 64 }
        network { cidr = 10.20.0.0/16 }
        filesystem home {
          kind = nfs
          mount =
          capacity >= 2 TiB
        nodes cpu {
          count   = 0..max_nodes..
          cores  >= 96 memory >= 2 GiB per core
          mounts  = [home, scratch
          fabric  = rdma
        }
        scheduler slurm {
          queue cpu gpu { default = true }
        }
        """,
        "1:31 1010",
        "2:38 1003",
        "3:18 1014",
        "4:17 1004",
        "6:9 1002",
        "9:25 1001",
        "10:16 1003",
        "11:13 1004",
        "15:13 1007");
  }

  @Test
  void habitsOfOtherLanguages() {
    assertTold(
        """
        // my cluster
        nodes cpu {
          count: 4
          cores == 8;
          fabric = 'rdma'
          mounts = [home && scratch]
          image => base
          time_limit = 24:00:00
        }
        """,
        "1:1 1009",
        "3:8 1008",
        "4:9 1008",
        "4:13 1008",
        "5:12 1015",
        "6:18 1008",
        "7:9 1008",
        "8:16 1019");
  }

  @Test
  void bracketsInManyPlaces() {
    assertTold(
        """
        tags { a = "1" }}
        budget { alert = [80 %, 100 %), monthly = 20000 USD }
        nodes a {
          count = max(1, (2 + 3)
          ports = [22 443]
          on aws
            instance = "x"
          }
        }
        nodes b {
          count = 4 }
          cores >= 8
        }
        scheduler slurm {
          queue a {
            default = true
          accounting { retention = 90 days }
        }
        image base { os = el, version = "9" ]
        fabric rdma ( bandwidth >= 200 Gbps }
        """,
        "1:17 1005",
        "2:30 1005",
        "4:14 1004",
        "5:15 1017",
        "6:3 1004",
        "11:13 1005",
        "15:11 1004",
        "19:37 1005",
        "20:13 1005");
  }

  @Test
  void valuesAndExpressions() {
    assertTold(
        """
        let a = if x then 1
        let b = 1 < 2 < 3
        let c = x == not y
        let d = 10-2
        let e = -5
        let f = 2 GiB per 3
        let g = OpenFOAM production cluster
        let h = "a\\qb"
        """,
        "1:19 1018",
        "2:15 1021",
        "3:14 1022",
        "4:11 1023",
        "5:9 1024",
        "6:19 1019",
        "7:9 1014",
        "8:11 1011");
  }

  @Test
  void slipsInHeadersOfBlocks() {
    assertTold(
        """
        nodes a = { count = 1 }
        nodes b
        {
          count = 1
        }
        nodes c d { count = 1 }
        nodes e, f { count = 1 }
        nodes g:  { count = 1 }
        fabric rdma
        include site.hpc
        nodes h like { count = 1 }
        """,
        "1:9 1007",
        "3:1 1007",
        "6:9 1007",
        "7:8 1007",
        "8:8 1008",
        "9:1 1007",
        "10:9 1014",
        "11:9 1007");
  }
}
